import { nextMonday } from './next-monday.ts';

const HOUR = 3_600_000;
const FORMAT = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** The clock of the demonstration: moved forward, it does what a week of waiting would have done. */
export function Clock({ now, advance }: { now: number; advance(to: number): void }) {
  const choices: [string, number][] = [
    ['d’une heure', now + HOUR],
    ['d’un jour', now + 24 * HOUR],
    ['à lundi, 9 h', nextMonday(now)],
  ];
  return (
    <div class="clock">
      <p class="clock__now">
        <span class="v-quiet">Horloge de démonstration</span> <time>{FORMAT.format(now)}</time>
      </p>
      <label class="v-only-heard" for="clock-choice">
        Avancer l’horloge
      </label>
      <select
        id="clock-choice"
        class="v-input"
        value=""
        onChange={(event) => {
          const choice = choices[Number(event.currentTarget.value)];
          event.currentTarget.value = '';
          if (choice) advance(choice[1]);
        }}
      >
        <option value="">Avancer l’horloge…</option>
        {choices.map(([label], place) => (
          <option key={label} value={place}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
