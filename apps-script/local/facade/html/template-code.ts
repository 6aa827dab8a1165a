const scriptlet = /<\?(!=|=|)([\s\S]*?)\?>/g;

/**
 * The JavaScript of a template: `<? code ?>` is run, `<?= value ?>` is printed escaped, `<?!= value ?>` as it is.
 * Evaluated, it answers the HtmlOutput. Line n of the template is line n of the code, so a `//` comment in a scriptlet
 * takes what follows on its line with it; a line end right after `?>` is not printed.
 * Source: the code shown in Google's guide « Templated HTML », down to its spaces.
 */
export function templateCode(markup: string): string {
  let code = '(function() { var output = HtmlService.initTemplate();';
  let at = 0;
  const add = (statement: string) => {
    code += code.endsWith('\n') ? `  ${statement}` : ` ${statement}`;
  };
  const addText = (text: string) => {
    const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
    const [first, ...others] = lines;
    if (first === undefined) return;
    add(`output._ =  ${quoted(first)};${first.endsWith('\n') ? '\n' : ''}`);
    if (others.length === 0) return;
    add(`output._ =  ${others.map(quoted).join(' +\n    ')};${text.endsWith('\n') ? '\n' : ''}`);
  };
  for (const found of markup.matchAll(scriptlet)) {
    addText(markup.slice(at, found.index));
    const [whole, mark, body] = found as unknown as [string, string, string];
    const kept = body.replace(/\n/g, '\n  ');
    // Assignments, not calls: of several statements only the first is printed.
    add(mark === '' ? `${kept};` : `output.${mark === '=' ? '_$' : '_'} = ${kept};`);
    at = found.index + whole.length;
    const end = /^\r?\n/.exec(markup.slice(at, at + 2));
    if (end) {
      code += '\n';
      at += end[0].length;
    }
  }
  addText(markup.slice(at));
  return `${code.replace(/\n$/, '')}\n  /* End of user code */\n  return output.$out.append('');\n})();`;
}

/** The code of a template with each of the template's lines as a comment beside it. */
export function commentedTemplateCode(markup: string): string {
  const source = markup.split('\n');
  const lines = templateCode(markup).split('\n');
  const width = Math.max(...lines.slice(0, source.length).map((line) => line.length));
  return lines
    .map((line, index) => (index < source.length ? `${line.padEnd(width)} // ${source[index]}` : line))
    .join('\n');
}

/** A text in single quotes; `*` and `/` never touch, so that a comment opened in a scriptlet goes on through it. */
function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replace(/'/g, "\\'").replace(/\*\//g, '*\\/');
  return `'${escaped.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')}'`;
}
