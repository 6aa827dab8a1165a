import { useEffect, useState } from 'preact/hooks';
import { host } from './host-requests.ts';

interface MailsButtonProps {
  /** Changes when the workbook may have changed. */
  version: number;
  current: boolean;
  show(): void;
}

/** Opens the « Boîte d’envoi » and says how many messages it holds. */
export function MailsButton({ version, current, show }: MailsButtonProps) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    // A count that does not come is no reason to trouble anyone: the view itself says what failed.
    host.mails().then(
      ({ mails }) => setCount(mails.length),
      () => {},
    );
  }, [version]);
  return (
    <button type="button" class="v-button" aria-current={current ? 'page' : undefined} onClick={show}>
      Boîte d’envoi
      <span class="bar__count">
        {count}
        <span class="v-only-heard">{count < 2 ? ' message' : ' messages'}</span>
      </span>
    </button>
  );
}
