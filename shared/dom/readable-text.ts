const OWN_LINE = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav ol optgroup option p pre search ' +
    'section select summary table tbody td textarea tfoot th thead title tr ul video'
  ).split(' '),
);

/** What no reader sees: left out of the text of the element they stand in. */
export const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/**
 * Gathers the text below an element for both adapters of `Page`, so that they glue and part words alike: one space at the
 * borders of what browsers show apart from its neighbours by default (blocks, cells, buttons, `br`), none where white
 * space already stands.
 */
export class ReadableText {
  private readonly parts: string[] = [];

  add(text: string): void {
    if (text !== '') this.parts.push(text);
  }

  border(tag: string): void {
    const last = this.parts[this.parts.length - 1];
    if (OWN_LINE.has(tag) && last !== undefined && !/\s$/.test(last)) this.parts.push(' ');
  }

  toString(): string {
    return this.parts.join('');
  }
}
