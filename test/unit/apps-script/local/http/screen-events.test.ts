import { expect, test } from 'vitest';
import { menusOf, toShown } from '../../../../../apps-script/local/http/screen-events.ts';
import type { ScriptPages } from '../../../../../apps-script/local/http/script-pages.ts';

const kept: unknown[] = [];
const pages = {
  keep: (page: unknown) => {
    kept.push(page);
    return 'KEY';
  },
} as unknown as ScriptPages;

test('a page of the script travels as a key, never as HTML, and needs the session', () => {
  const shown = toShown({ kind: 'sidebar', title: 'Équipe', html: '<p>secret</p>' }, pages);
  expect(shown).toEqual({ kind: 'sidebar', title: 'Équipe', key: 'KEY' });
  expect(kept).toEqual([{ html: '<p>secret</p>', title: 'Équipe', caller: 'operator' }]);
  expect(toShown({ kind: 'modal', title: 'x', html: '', width: 420, height: 0 }, pages)).toMatchObject({
    kind: 'dialog',
    modal: true,
    width: 420,
    height: 400,
  });
});

test('menus keep their order, their lines and their submenus; the last of a name wins', () => {
  const item = (title: string, functionName: string) => ({ kind: 'item', title, functionName });
  const menu = (items: unknown[]) => ({ kind: 'menu', title: '', addon: true, items });
  const events = [
    menu([item('Ancien', 'old')]),
    { kind: 'toast', message: 'x' },
    menu([
      item('Relever', 'clip'),
      { kind: 'separator' },
      { kind: 'menu', title: 'Plus', items: [item('Installer', 'install')] },
    ]),
  ];
  expect(menusOf(events)).toEqual([
    {
      title: 'Vigie',
      items: [
        { label: 'Relever', run: 'clip' },
        { label: '', separator: true },
        { label: 'Plus', items: [{ label: 'Installer', run: 'install' }] },
      ],
    },
  ]);
  expect(toShown(menu([]), pages)).toBeNull();
});
