// The borders of the house (docs/contribuer/architecture.md). Each rule has a test in test/unit/borders.test.ts.
const GROUND = '^shared/(dom|evidence|url|date|text)/';
const READ = '^shared/(page|feeds|benchmark)/';
const JUDGED = '^shared/(access|source)/';
const KEPT = '^shared/workbook/';
const SAID = '^shared/(protocol|digest|editorial|ui)/';

/** Packages by the folder they are installed in. */
const packages = (...names) => `node_modules/(${names.join('|')})/`;

const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbidden('no-cycle', 'Files that import each other cannot be read alone.', {}, { circular: true }),
    forbidden(
      'resolves',
      'An import leads to a file or an installed package.',
      {},
      { couldNotResolve: true, pathNot: '^#i18n$' },
    ),
    forbidden(
      'shared-is-pure',
      'shared/ imports nothing outside shared/ and its few libraries.',
      { path: '^shared/' },
      { pathNot: ['^shared/', packages('zod', 'cheerio', 'domhandler', 'rss-parser', 'tldts', 'preact')] },
    ),
    forbidden(
      'zod-mini',
      'The main entry of zod keeps every locale (460 KB).',
      { path: '^(shared|apps-script/src|extension)/' },
      { path: packages('zod'), pathNot: 'zod/v4/(mini|locales)|zod/mini' },
    ),
    forbidden(
      'cheerio-slim',
      'The main entry of cheerio does not run in Apps Script.',
      { path: '^(shared|apps-script/src)/' },
      { path: packages('cheerio'), pathNot: 'slim' },
    ),
    forbidden(
      'one-suffix-list',
      'The public suffix list weighs 122 KB: one file asks it.',
      { path: '.', pathNot: '^shared/url/registrable-domain\\.ts$' },
      { path: packages('tldts') },
    ),
    forbidden(
      'preact-draws',
      'In shared/, only ui/ draws.',
      { path: '^shared/', pathNot: '^shared/ui/' },
      { path: packages('preact') },
    ),
    forbidden(
      'ground-floor',
      'The ground knows only the ground.',
      { path: GROUND },
      { path: '^shared/', pathNot: GROUND },
    ),
    forbidden(
      'reading-floor',
      'page, feeds and benchmark know the ground; page may ask feeds what a page offers.',
      { path: READ },
      { path: [JUDGED, KEPT, SAID] },
    ),
    forbidden('judging-floor', 'access and source know what is read.', { path: JUDGED }, { path: [KEPT, SAID] }),
    forbidden('keeping-floor', 'workbook knows what is read and judged.', { path: KEPT }, { path: SAID }),
    ...['page', 'feeds', 'benchmark', 'access', 'source', 'protocol', 'digest', 'editorial', 'ui'].map((room) =>
      forbidden(
        `no-neighbour-of-${room}`,
        'A floor does not import its own neighbours.',
        { path: `^shared/${room}/` },
        { path: neighboursOf(room) },
      ),
    ),
    forbidden(
      'extension-alone',
      'extension/ imports shared/ and never the add-on.',
      { path: '^extension/' },
      { path: '^(apps-script|test|commands)/' },
    ),
    forbidden(
      'no-cheerio-in-extension',
      'The extension reads the live DOM.',
      { path: '^extension/' },
      { path: [packages('cheerio', 'tldts', 'rss-parser'), '^shared/dom/cheerio-page\\.ts$'] },
    ),
    forbidden(
      'add-on-alone',
      'apps-script/src/ and its pages import shared/ and never the extension, the host or Node.',
      { path: '^apps-script/(src|sidebar)/' },
      { path: '^(extension|test|commands|apps-script/(local|bundling))/' },
    ),
    forbidden(
      'add-on-has-no-node',
      'Apps Script is not Node.',
      { path: '^(apps-script/src|shared)/' },
      { dependencyTypes: ['core'] },
    ),
    forbidden(
      'google-at-the-edge',
      'Only the entry rooms know the adapters; the adapters know no room.',
      { path: '^apps-script/src/google/' },
      { path: '^apps-script/src/', pathNot: '^apps-script/src/google/' },
    ),
    forbidden(
      'host-loads-the-bundle',
      'apps-script/local/ imports no application code: it runs the built file, as Google does. Its page shares the look.',
      { path: '^apps-script/local/' },
      { path: '^(extension|shared|apps-script/(src|sidebar))/', pathNot: '^shared/ui/' },
    ),
    forbidden(
      'only-the-page-draws',
      'In the host, only the workbook page uses the shared look.',
      { path: '^apps-script/local/', pathNot: '^apps-script/local/workbook-page/' },
      { path: '^shared/ui/' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.wxt)/|/fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
    },
  },
};

function neighboursOf(room) {
  const floors = [
    ['page', 'feeds', 'benchmark'],
    ['access', 'source'],
    ['protocol', 'digest', 'editorial', 'ui'],
  ];
  const floor = floors.find((rooms) => rooms.includes(room)) ?? [];
  const others = floor.filter((other) => other !== room && !(room === 'page' && other === 'feeds'));
  return `^shared/(${others.join('|')})/`;
}
