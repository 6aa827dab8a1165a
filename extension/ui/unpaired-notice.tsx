import { browser } from 'wxt/browser';
import { Notice } from '../../shared/ui/notice.tsx';
import { words } from './words.ts';

/** Said in the popup when there is no sheet to send to; clips are kept all the same. */
export function UnpairedNotice({ live = true }: { live?: boolean }) {
  return (
    <Notice
      kind="warning"
      what={words('unpaired.what')}
      safe={words('unpaired.safe')}
      live={live}
      actions={
        <button type="button" class="v-button" id="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {words('unpaired.link')}
        </button>
      }
    />
  );
}
