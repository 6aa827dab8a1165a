import type { AccessValue } from '../access/access-verdict.ts';
import { NBSP } from './french.ts';
import { html, type Markup } from './html.ts';
import type { LetterItem, LetterOutline, LetterSection } from './letter-outline.ts';

/**
 * Inline styles are what every mail program reads; the classes only serve the dark scheme. Each pair of text and ground
 * holds 4.5:1, and the mid tones stay readable when a program turns the colours round by itself.
 */
const FONT = 'font-family:Segoe UI,Roboto,Helvetica Neue,Arial,sans-serif;';
const STYLE = {
  ground: 'margin:0;padding:0;background:#f7f5f0;',
  sheet:
    'width:100%;max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #dcd7cb;border-radius:10px;border-collapse:separate;word-wrap:break-word;word-break:break-word;',
  head: `${FONT}padding:28px 32px 20px;color:#1e2a35;`,
  library: 'margin:0 0 6px;font-size:14px;line-height:20px;color:#55616c;',
  h1: 'margin:0;font-size:24px;line-height:30px;font-weight:600;color:#1e2a35;',
  span: 'margin:2px 0 0;font-size:16px;line-height:24px;color:#55616c;',
  facts: 'margin:16px 0 0;font-size:16px;line-height:24px;font-weight:600;color:#1e2a35;',
  section: `${FONT}padding:20px 32px 4px;border-top:1px solid #dcd7cb;`,
  h2: 'margin:0;font-size:18px;line-height:24px;font-weight:600;color:#1e2a35;',
  quiet: 'margin:2px 0 0;font-size:14px;line-height:20px;color:#55616c;',
  item: `${FONT}padding:12px 32px;`,
  link: 'color:#0f5a6b;text-decoration:underline;',
  title: 'margin:0;font-size:16px;line-height:22px;font-weight:600;color:#1e2a35;',
  words: 'margin:3px 0 0;font-size:14px;line-height:20px;color:#1e2a35;',
  note: 'margin:6px 0 0;padding:0 0 0 10px;border-left:3px solid #dcd7cb;font-size:14px;line-height:20px;color:#1e2a35;',
  foot: `${FONT}padding:20px 32px 28px;border-top:1px solid #dcd7cb;`,
  button:
    'display:inline-block;padding:10px 18px;border-radius:6px;background:#0f5a6b;color:#ffffff;font-size:16px;line-height:22px;font-weight:600;text-decoration:none;',
  hidden: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f7f5f0;',
};

/** A word and a shape, never a colour alone; the same shapes as on the screens. */
const SHAPES: Record<AccessValue, [shape: string, colour: string]> = {
  free: ['○', '#2b6138'],
  registration: ['◉', '#2b6138'],
  mixed: ['◐', '#7a4a00'],
  paid: ['●', '#8a3d12'],
  members: ['▭', '#4e4a86'],
  unknown: ['◌', '#55616c'],
  contradictory: ['≠', '#7a4a00'],
};

const RULES = html`:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.p{padding-left:18px!important;padding-right:18px!important}.o{padding:0!important}.s{border-radius:0!important;border-left:0!important;border-right:0!important}}
@media (prefers-color-scheme:dark){.g{background:#12181e!important}.s{background:#1a2129!important}.s,.l{border-color:#323d47!important}.t{color:#e4e8eb!important}.q{color:#a5b0b9!important}.a{color:#84cad6!important}.b{background:#84cad6!important;color:#0b2329!important}.c-free,.c-registration{color:#9bd3a6!important}.c-paid{color:#f0b28e!important}.c-mixed,.c-contradictory{color:#ecc27e!important}.c-members{color:#bdb8f0!important}.c-unknown{color:#a5b0b9!important}}`;

/** The HTML part of a letter: tables, inline styles, no image, no script, nothing fetched from anywhere. */
export function letterHtml(letter: LetterOutline): string {
  const page = html`<!DOCTYPE html>
<html lang="fr" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no"><title>${letter.subject}</title><style>${RULES}</style></head>
<body class="g" style="${STYLE.ground}"><div style="${STYLE.hidden}">${letter.preheader}</div>
<div role="main"><table role="presentation" class="g" width="100%" cellpadding="0" cellspacing="0" border="0" style="${STYLE.ground}"><tr><td class="o" align="center" style="padding:24px 12px;">
<table role="presentation" class="s" width="600" align="center" cellpadding="0" cellspacing="0" border="0" style="${STYLE.sheet}">
<tr><td class="p t" align="left" style="${STYLE.head}">${letter.library !== '' && html`<p class="q" style="${STYLE.library}">${letter.library}</p>`}<h1 class="t" style="${STYLE.h1}">${letter.title}</h1><p class="q" style="${STYLE.span}">${letter.span}</p><p class="t" style="${STYLE.facts}">${letter.facts}</p></td></tr>
${letter.sections.map(section)}<tr><td class="p l" align="left" style="${STYLE.foot}">${letter.workbookUrl !== '' && html`<p style="margin:0 0 16px;"><a class="b" href="${letter.workbookUrl}" style="${STYLE.button}">Ouvrir la feuille</a></p>`}<p class="q" style="${STYLE.quiet}">${letter.reason}</p></td></tr>
</table></td></tr></table></div></body></html>
`;
  return page.markup;
}

function section({ title, action, items, more }: LetterSection): Markup {
  return html`<tr><td class="p l" align="left" style="${STYLE.section}"><h2 class="t" style="${STYLE.h2}">${title}</h2><p class="q" style="${STYLE.quiet}">${action}</p></td></tr>
${items.map(row)}${
  more > 0 &&
  html`<tr><td class="p" align="left" style="${STYLE.item}"><p class="q" style="${STYLE.quiet}">${moreWords(more)}</p></td></tr>
`
}<tr><td style="height:8px;line-height:8px;font-size:8px;">${NBSP}</td></tr>
`;
}

/** « et 12 autres dans la feuille ». */
export function moreWords(more: number): string {
  return `et ${more}${NBSP}${more === 1 ? 'autre' : 'autres'} dans la feuille`;
}

function row(item: LetterItem): Markup {
  const title =
    item.url === '' ? item.title : html`<a class="a" href="${item.url}" style="${STYLE.link}">${item.title}</a>`;
  return html`<tr><td class="p" align="left" style="${STYLE.item}"><p class="t" style="${STYLE.title}">${title}</p>${item.lead !== '' && html`<p class="t" style="${STYLE.words}">${item.lead}</p>`}${access(item)}${item.about !== '' && html`<p class="q" style="${STYLE.quiet}">${item.about}</p>`}${item.note !== '' && html`<p class="t l" style="${STYLE.note}">${item.note}</p>`}</td></tr>
`;
}

function access(item: LetterItem): Markup | false {
  if (!item.access) return item.proof !== '' && html`<p class="t" style="${STYLE.words}">${item.proof}</p>`;
  const [shape, colour] = SHAPES[item.access] ?? SHAPES.unknown;
  return html`<p class="t" style="${STYLE.words}"><b class="c-${item.access}" style="color:${colour};"><span aria-hidden="true">${shape}${NBSP}</span>${item.accessWord}</b>${item.proof !== '' && html` · ${item.proof}`}</p>`;
}
