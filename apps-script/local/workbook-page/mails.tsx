import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../shared/ui/notice.tsx';
import { host, type ListedMail } from './host-requests.ts';

const DAY = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'medium', timeStyle: 'short' });

/** « Boîte d’envoi »: the mails that the script sent, newest first. */
export function Mails({ version }: { version: number }) {
  const [mails, setMails] = useState<ListedMail[] | null>(null);
  const [failure, setFailure] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  useEffect(() => {
    host.mails().then(
      ({ mails }) => setMails(mails),
      (error: Error) => setFailure(error.message),
    );
  }, [version]);
  const mail = mails?.find(({ id }) => id === chosen) ?? mails?.[0];
  return (
    <section class="mails" aria-labelledby="mails-title">
      <h1 id="mails-title">Boîte d’envoi</h1>
      {failure ? <Notice kind="error" what={failure} /> : null}
      {mails?.length === 0 ? (
        <p class="v-quiet">Aucun message n’a été envoyé. La lettre de veille apparaîtra ici.</p>
      ) : null}
      {mail ? (
        <div class="mails__two">
          <ul class="mails__list">
            {mails?.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  class="row-button mails__one"
                  aria-current={one.id === mail.id ? 'true' : undefined}
                  onClick={() => choose(one.id)}
                >
                  <span class="mails__subject">{one.subject || '(sans objet)'}</span>
                  <span class="v-small v-quiet">
                    {one.to} · {DAY.format(one.at)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <OneMail key={mail.id} mail={mail} />
        </div>
      ) : null}
    </section>
  );
}

function OneMail({ mail }: { mail: ListedMail }) {
  const [face, setFace] = useState<'html' | 'text'>(mail.html ? 'html' : 'text');
  const faceButton = (name: 'html' | 'text', label: string) => (
    <button type="button" aria-pressed={face === name} onClick={() => setFace(name)}>
      {label}
    </button>
  );
  return (
    <article class="mail v-card" aria-label={mail.subject}>
      <header class="v-stack">
        <h2>{mail.subject || '(sans objet)'}</h2>
        <p class="v-small v-quiet">
          À {mail.to}, le {DAY.format(mail.at)}
        </p>
        {mail.html ? (
          // biome-ignore lint/a11y/useSemanticElements: two faces of one thing, not fields of a form.
          <div class="v-choice" role="group" aria-label="Face du message">
            {faceButton('html', 'Mise en page')}
            {faceButton('text', 'Texte seul')}
          </div>
        ) : null}
      </header>
      {face === 'html' ? (
        <iframe
          class="mail__preview"
          title={`Aperçu : ${mail.subject}`}
          sandbox=""
          src={`/outbox/${mail.id}/preview`}
        />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached with the keyboard.
        <section class="mail__text" tabIndex={0} aria-label="Texte du message">
          <pre>{mail.text}</pre>
        </section>
      )}
      {mail.links.length > 0 ? (
        <details class="mail__links">
          <summary>Liens de ce message ({mail.links.length})</summary>
          <p class="v-small v-quiet">Dans l’aperçu, rien ne s’ouvre ni ne se charge. Les adresses s’ouvrent d’ici.</p>
          <ul>
            {mail.links.map((address) => (
              <li key={address}>
                <a href={address} target="_blank" rel="noopener noreferrer">
                  {address}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </article>
  );
}
