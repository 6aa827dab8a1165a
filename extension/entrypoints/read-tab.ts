import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readTab } from '../page/read-tab.ts';

/** Injected on a click; what it returns is what `scripting.executeScript` answers. No network call. */
export default defineUnlistedScript(() => readTab(document, new Date()));
