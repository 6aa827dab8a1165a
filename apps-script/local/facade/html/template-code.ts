const scriptlet = /<\?(!=|=|)([\s\S]*?)\?>/g;

/**
 * The JavaScript of a template: `<? code ?>` is run, `<?= value ?>` is printed escaped, `<?!= value ?>` as it is.
 * Evaluated, it answers the HtmlOutput. With `comments` each line of the template stands beside its code.
 */
export function templateCode(markup: string, comments = false): string {
  const lines: string[] = [];
  let at = 0;
  const addText = (text: string) => {
    if (text !== '')
      lines.push(
        `output._ = ${JSON.stringify(text)
          .replace(/\u2028/g, '\\u2028')
          .replace(/\u2029/g, '\\u2029')};`,
      );
  };
  for (const found of markup.matchAll(scriptlet)) {
    addText(markup.slice(at, found.index));
    const [whole, mark, code] = found as unknown as [string, string, string];
    if (comments) lines.push(...whole.split('\n').map((line) => `/* ${line.replace(/\*\//g, '* /')} */`));
    // Assignments, not calls: a value may end with a semicolon or a comment.
    lines.push(mark === '' ? `${code}\n` : `output.${mark === '=' ? '_$' : '_'} = ${code}\n;`);
    at = found.index + whole.length;
  }
  addText(markup.slice(at));
  return `(function() { var output = HtmlService.initTemplate();\n${lines.join('\n')}\n/* EOT */ return output.$out; })();`;
}
