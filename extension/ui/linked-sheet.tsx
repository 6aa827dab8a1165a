import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '../../shared/ui/notice.tsx';
import { bareHost } from '../../shared/url/host.ts';
import { type Pairing, unlink } from '../pairing/pairing.ts';
import { words } from './words.ts';

/** The sheet this browser is linked to, in whose name, and the way out. */
export function LinkedSheet({ pairing }: { pairing: Pairing }) {
  const [leaving, setLeaving] = useState(false);
  const granted = useGranted(pairing.address);
  return (
    <div class="v-stack">
      <Notice
        kind="success"
        what={words('options.paired')}
        safe={words('options.pairedTo', [pairing.library || bareHost(pairing.address)])}
        next={words('options.member', [pairing.member.name])}
      />
      <p class="v-small v-quiet">{granted ? words('options.hostsGranted') : words('options.hostsMissing')}</p>
      <div class="v-row">
        {/^https?:\/\//i.test(pairing.workbookUrl) ? (
          <a class="v-button" href={pairing.workbookUrl} target="_blank" rel="noopener noreferrer">
            {words('options.openSheet')}
          </a>
        ) : null}
        {leaving ? null : (
          <button type="button" id="unlink" class="v-button v-button--plain" onClick={() => setLeaving(true)}>
            {words('options.unlink')}
          </button>
        )}
      </div>
      {leaving ? (
        <Notice
          kind="warning"
          what={words('options.unlinkWhat')}
          actions={
            <>
              <button type="button" id="unlink-sure" class="v-button" onClick={() => void unlink()}>
                {words('options.unlinkSure')}
              </button>
              <button type="button" class="v-button v-button--plain" onClick={() => setLeaving(false)}>
                {words('options.cancel')}
              </button>
            </>
          }
        />
      ) : null}
    </div>
  );
}

function useGranted(address: string): boolean {
  const [granted, setGranted] = useState(false);
  useEffect(() => {
    const ask = () =>
      browser.permissions
        .contains({ origins: [address.replace(/^(https?:\/\/[^/:]+).*$/, '$1/*')] })
        .then(setGranted, () => {});
    void ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [address]);
  return granted;
}
