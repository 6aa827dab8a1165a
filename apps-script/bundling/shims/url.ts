/** Stands in for Node's `url`: rss-parser calls it only when it fetches, which it never does here. */
export function parse(): never {
  throw new Error('url.parse does not exist in Apps Script');
}
export default { parse };
