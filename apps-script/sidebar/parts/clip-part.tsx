import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccessValue } from '../../../shared/access/access-verdict.ts';
import { AccessLabel } from '../../../shared/ui/access-label.tsx';
import { EvidenceChain } from '../../../shared/ui/evidence-chain.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { ClippedAddress } from '../../src/clips/clip-address.ts';
import { Action } from '../action.tsx';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';

const NO_ADDRESS =
  'Aucune adresse n’est écrite. Rien n’a été relevé. Collez celle de la page, puis choisissez « Relever ».';

/** « Relever une adresse » : one field, one button, and the row that came of it. `onClose`: it stands in a dialog. */
export function ClipPart({ onClose }: { onClose?: () => void }) {
  const [address, setAddress] = useState('');
  const [row, setRow] = useState<ClippedAddress | null>(null);
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const work = useWork();
  useEffect(() => {
    if (onClose) field.current?.focus();
  }, []);
  const clip = async (): Promise<void> => {
    setRow(null);
    setWrong(false);
    const answer = address.trim() === '' ? null : await call('clipAddress', address);
    if (!answer || answer.error !== null) {
      setWrong(true);
      field.current?.focus();
      throw new Error(answer?.error ?? NO_ADDRESS);
    }
    setRow(answer);
    setAddress('');
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void work.run(clip);
  };
  return (
    <form class="v-stack" onSubmit={submit} noValidate>
      <div class="v-field">
        <label for="address">Adresse de la page</label>
        <input
          id="address"
          class="v-input"
          ref={field}
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby={wrong ? 'address-problem address-hint' : 'address-hint'}
          aria-invalid={wrong ? 'true' : undefined}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <p id="address-hint" class="v-field__hint">
          La page est lue sans votre compte : pour une page réservée, utilisez le bouton Vigie de votre navigateur.
        </p>
      </div>
      <div class="v-row v-row--end">
        {onClose ? (
          <button class="v-button" type="button" onClick={onClose}>
            Fermer
          </button>
        ) : null}
        <Action primary busy={work.busy}>
          {work.busy ? 'Lecture…' : 'Relever'}
        </Action>
      </div>
      <Problem of={work} id="address-problem" inForm />
      {row ? <Clipped row={row} /> : null}
    </form>
  );
}

function Clipped({ row }: { row: ClippedAddress }) {
  return (
    <section class="v-stack" aria-label="Ce qui a été relevé">
      <Notice
        kind="success"
        what={row.outcome === 'known' ? 'Cette page était déjà dans la feuille.' : 'La page est dans la feuille.'}
        next={row.outcome === 'known' ? 'Votre relevé y est ajouté comme un avis.' : undefined}
      />
      <div class="v-card v-stack">
        <p>
          <strong>{row.title}</strong>
        </p>
        <p class="v-small v-quiet">
          {[row.publisher, row.authors.join(', '), row.published.split('-').reverse().join('/')]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
        <AccessLabel value={row.access as AccessValue} />
        <EvidenceChain evidence={row.evidence} pageUrl={row.url} about="l’accès" />
      </div>
    </section>
  );
}
