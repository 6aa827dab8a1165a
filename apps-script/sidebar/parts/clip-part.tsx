import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { AccessValue } from '../../../shared/access/access-verdict.ts';
import { AccessLabel } from '../../../shared/ui/access-label.tsx';
import { EvidenceChain } from '../../../shared/ui/evidence-chain.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { ClippedAddress } from '../../src/clips/clip-address.ts';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';

/** « Relever une adresse » : one field, one button, and the row that came of it. */
export function ClipPart({ onClose }: { onClose?: () => void }) {
  const [address, setAddress] = useState('');
  const [row, setRow] = useState<ClippedAddress | null>(null);
  const work = useWork();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setRow(null);
    void work.run(async () => {
      const answer = await call('clipAddress', address);
      if (answer.error) throw new Error(answer.error);
      setRow(answer);
      setAddress('');
    });
  };
  return (
    <form class="v-stack" onSubmit={submit}>
      <div class="v-field">
        <label for="address">Adresse de la page</label>
        <input
          id="address"
          class="v-input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby="address-hint"
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
          autofocus
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
        <button class="v-button v-button--primary" type="submit" disabled={work.busy || address.trim() === ''}>
          {work.busy ? 'Lecture…' : 'Relever'}
        </button>
      </div>
      <Problem text={work.problem} />
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
