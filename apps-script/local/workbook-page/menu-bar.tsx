import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Menu, MenuItem } from './host-requests.ts';

/** The menus that the add-on made when the workbook opened. */
export function MenuBar({ menus, run }: { menus: readonly Menu[]; run(item: MenuItem): void }) {
  return (
    <div class="menu-bar">
      {menus.map((menu) => (
        <MenuButton key={menu.title} menu={menu} run={run} />
      ))}
    </div>
  );
}

function MenuButton({ menu, run }: { menu: Menu; run(item: MenuItem): void }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const items = () => [...(root.current?.querySelectorAll<HTMLButtonElement>('[role=menuitem]') ?? [])];

  useLayoutEffect(() => {
    if (!open) return;
    items()[0]?.focus();
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const place = all.indexOf(document.activeElement as HTMLButtonElement);
    const targets: Record<string, number> = {
      ArrowDown: (place + 1) % all.length,
      ArrowUp: (place + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = targets[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (target !== undefined) all[target]?.focus();
    else if (event.key.length === 1) all.find((item) => startsWith(item.textContent, event.key))?.focus();
    if (event.key === 'Escape' || target !== undefined) event.preventDefault();
  };
  const choose = (item: MenuItem) => {
    close();
    run(item);
  };

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class="v-button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span class="v-only-heard">Menu </span>
        {menu.title}
        <svg class="menu__arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
      </button>
      {open ? (
        <div class="menu__list" role="menu" aria-label={menu.title} tabIndex={-1} onKeyDown={onKeyDown}>
          {menu.items.map((item, place) => (
            <Entry key={`${item.label} ${place}`} item={item} choose={choose} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function Entry({ item, choose }: { item: MenuItem; choose(item: MenuItem): void }) {
  if (item.separator) return <hr class="menu__line" />;
  if (item.items) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu.
      <div role="group" aria-label={item.label}>
        <p class="menu__group" aria-hidden="true">
          {item.label}
        </p>
        {item.items.map((inner, place) => (
          <Entry key={`${inner.label} ${place}`} item={inner} choose={choose} />
        ))}
      </div>
    );
  }
  return (
    <button type="button" role="menuitem" tabIndex={-1} class="row-button menu__item" onClick={() => choose(item)}>
      {item.label}
    </button>
  );
}

function startsWith(text: string | null, key: string): boolean {
  return (text ?? '').toLowerCase().startsWith(key.toLowerCase());
}
