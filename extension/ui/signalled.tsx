import { strikeSecrets } from '../../shared/url/strike-secrets.ts';
import { words } from './words.ts';

/** What a person typed is never altered; when it holds a secret, that is said. */
export function Signalled({ text }: { text: string }) {
  if (strikeSecrets(text).struck === 0) return null;
  return (
    <p class="v-field__hint" role="status">
      {words('popup.signalled')}
    </p>
  );
}
