/** Where the next character of an HTML document stands. */
export interface Context {
  state: 'text' | 'tag' | 'comment' | 'before-value' | 'value';
  /** The element whose content is raw (`script`, `style`) or text only (`title`, `textarea`); '' otherwise. */
  raw: string;
  tagName: string;
  attribute: string;
  /** `"`, `'` or '' for an attribute without quotes. */
  quote: string;
  /** What has been written of the current attribute's value. */
  value: string;
  /** Inside script or style: the open string or comment (`"`, `'`, `` ` ``, `//`, `/*`), '' in code. */
  inner: string;
}

export function startContext(): Context {
  return { state: 'text', raw: '', tagName: '', attribute: '', quote: '', value: '', inner: '' };
}

const rawElements = new Set(['script', 'style', 'title', 'textarea']);
const urlAttributes = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'cite',
  'poster',
  'background',
  'longdesc',
  'data',
  'manifest',
  'ping',
]);

/** What an attribute's value is to a browser. */
export function kindOfAttribute(name: string): 'url' | 'script' | 'style' | 'html' | 'plain' {
  const bare = name.toLowerCase().replace(/^.*:/, '');
  if (bare.startsWith('on')) return 'script';
  if (bare === 'style') return 'style';
  if (bare === 'srcdoc') return 'html';
  return urlAttributes.has(bare) ? 'url' : 'plain';
}

/** Moves a context over trusted markup. */
export function advance(context: Context, markup: string): void {
  let at = 0;
  while (at < markup.length) at = step(context, markup, at);
}

function step(context: Context, markup: string, at: number): number {
  switch (context.state) {
    case 'comment': {
      const end = markup.indexOf('-->', at);
      if (end < 0) return markup.length;
      context.state = 'text';
      return end + 3;
    }
    case 'tag':
      return stepTag(context, markup, at);
    case 'before-value':
      return stepBeforeValue(context, markup, at);
    case 'value':
      return stepValue(context, markup, at);
    default:
      return context.raw ? stepRaw(context, markup, at) : stepText(context, markup, at);
  }
}

function stepText(context: Context, markup: string, at: number): number {
  const open = markup.indexOf('<', at);
  if (open < 0) return markup.length;
  if (markup.startsWith('<!--', open)) {
    context.state = 'comment';
    return open + 4;
  }
  const name = /^<\/?([a-z][^\s/>]*)/i.exec(markup.slice(open, open + 80));
  if (!name) return open + 1;
  Object.assign(context, {
    state: 'tag',
    attribute: '',
    tagName: markup[open + 1] === '/' ? '' : (name[1] as string).toLowerCase(),
  });
  return open + name[0].length;
}

function stepTag(context: Context, markup: string, at: number): number {
  const character = markup[at] as string;
  if (character === '>') {
    Object.assign(context, {
      state: 'text',
      raw: rawElements.has(context.tagName) ? context.tagName : '',
      inner: '',
      attribute: '',
    });
  } else if (character === '=' && context.attribute.trim() !== '') {
    context.state = 'before-value';
    context.attribute = context.attribute.trim();
  } else if (character === '/' || (/\s/.test(character) && !/^\s*=/.test(markup.slice(at)))) {
    context.attribute = '';
  } else {
    context.attribute += character;
  }
  return at + 1;
}

function stepBeforeValue(context: Context, markup: string, at: number): number {
  const character = markup[at] as string;
  if (/\s/.test(character)) return at + 1;
  const quoted = character === '"' || character === "'";
  Object.assign(context, { state: 'value', quote: quoted ? character : '', value: '', inner: '' });
  return quoted ? at + 1 : at;
}

function stepValue(context: Context, markup: string, at: number): number {
  const character = markup[at] as string;
  const ended = context.quote ? character === context.quote : /[\s>]/.test(character);
  if (ended) {
    Object.assign(context, { state: 'tag', attribute: '', inner: '' });
    return context.quote ? at + 1 : at;
  }
  context.value += character;
  const kind = kindOfAttribute(context.attribute);
  if (kind === 'script' || kind === 'style') return stepInner(context, markup, at, kind === 'script');
  return at + 1;
}

function stepRaw(context: Context, markup: string, at: number): number {
  if (markup[at] === '<' && markup.slice(at + 1, at + 2 + context.raw.length).toLowerCase() === `/${context.raw}`) {
    const end = at + 2 + context.raw.length;
    Object.assign(context, { state: 'tag', raw: '', tagName: '', attribute: '', inner: '' });
    return end;
  }
  if (context.raw === 'title' || context.raw === 'textarea') return at + 1;
  return stepInner(context, markup, at, context.raw === 'script');
}

/** One character of script or style: which string or comment is open after it. */
function stepInner(context: Context, markup: string, at: number, script: boolean): number {
  const character = markup[at] as string;
  const pair = markup.slice(at, at + 2);
  if (context.inner === '//') {
    if (character === '\n') context.inner = '';
  } else if (context.inner === '/*') {
    if (pair === '*/') {
      context.inner = '';
      return at + 2;
    }
  } else if (context.inner !== '') {
    if (character === '\\') return at + 2;
    if (character === context.inner || (character === '\n' && context.inner !== '`')) context.inner = '';
  } else if (character === '"' || character === "'" || (script && character === '`')) {
    context.inner = character;
  } else if (pair === '/*' || (script && pair === '//')) {
    context.inner = pair;
    return at + 2;
  }
  return at + 1;
}
