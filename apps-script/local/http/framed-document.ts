/**
 * A page of HtmlService as it is served into its frame: every script of the page gets the nonce of this answer, and
 * the client of `google.script.run` comes before all of them, so that they find it as they do at Google.
 * `parent` is the only origin that the client speaks to.
 */
export function framedDocument(html: string, served: { nonce: string; parent: string; client: string }): string {
  const { nonce, parent, client } = served;
  const signed = html.replace(/<script(?=[\s>])/gi, `<script nonce="${nonce}"`);
  const first =
    `<script nonce="${nonce}" data-parent="${parent}">` +
    // A closing tag inside the client's own strings would end it.
    `${client.replace(/<\/script/gi, '<\\/script')}</script>`;
  const head = /<head(?:\s[^>]*)?>/i.exec(signed);
  if (head) {
    const end = head.index + head[0].length;
    return signed.slice(0, end) + first + signed.slice(end);
  }
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${first}</head><body>${signed}</body></html>`;
}
