import { useEffect, useState } from 'preact/hooks';
import { weekInWords } from '../days.ts';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';

interface Letter {
  subject: string;
  html: string;
  text: string;
  week: string;
}

/** The letter of the present week, as it stands. The frame is closed to everything: no script, no image, no link. */
export function LetterPreview({ wide = false }: { wide?: boolean }) {
  const [letter, setLetter] = useState<Letter | null>(null);
  const [asText, setAsText] = useState(false);
  const work = useWork();
  useEffect(() => {
    void work.run(async () => setLetter(await call('readDigestPreview')));
  }, []);
  if (!letter) {
    return (
      <div class="face" tabIndex={-1}>
        {work.problem ? <Problem of={work} /> : <p role="status">Composition de la lettre…</p>}
      </div>
    );
  }
  return (
    <div class="v-stack">
      <p>
        <span class="v-small v-quiet">Objet</span>
        <br />
        <strong>{letter.subject}</strong>
      </p>
      <div class="heading-row">
        <p class="v-small v-quiet">Telle qu’elle est aujourd’hui, {weekInWords(letter.week)}.</p>
        <button class="v-chip" type="button" aria-pressed={asText} onClick={() => setAsText(!asText)}>
          Texte seul
        </button>
      </div>
      {asText ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling block must be reachable by keyboard.
        <pre class={wide ? 'letter-text letter-text--wide' : 'letter-text'} tabIndex={0}>
          {letter.text}
        </pre>
      ) : (
        <iframe
          class={wide ? 'letter letter--wide' : 'letter'}
          title="Lettre de veille"
          sandbox=""
          srcdoc={letter.html}
        />
      )}
    </div>
  );
}
