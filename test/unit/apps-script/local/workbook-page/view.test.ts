import { expect, test } from 'vitest';
import { viewFromHash } from '../../../../../apps-script/local/workbook-page/view.ts';

const tabs = [
  { name: 'Travaux', hidden: true, lastRow: 1, id: 7 },
  { name: 'Ressources', hidden: false, lastRow: 1, id: 12 },
  { name: 'À trier', hidden: false, lastRow: 1, id: 13 },
];

test('the address names a tab, the mails, or a row as links of a Sheet do', () => {
  expect(viewFromHash('#%C3%80%20trier', tabs)).toEqual({ kind: 'tab', tab: 'À trier' });
  expect(viewFromHash('#boite-envoi', tabs)).toEqual({ kind: 'mails' });
  expect(viewFromHash('#gid=13&range=A5', tabs)).toEqual({ kind: 'tab', tab: 'À trier', row: 5 });
});

test('an address that names nothing opens the first visible tab', () => {
  for (const hash of ['', '#nothing', '#gid=99&range=A5', '#%E0%A4%A', '#gid=']) {
    expect(viewFromHash(hash, tabs), hash).toEqual({ kind: 'tab', tab: 'Ressources' });
  }
});
