import { expect, test } from 'vitest';
import { framedDocument } from '../../../../../apps-script/local/http/framed-document.ts';

const served = { nonce: 'N', parent: 'http://127.0.0.1:1', client: 'client("</script>")' };

test('the client comes first in the head, and every script of the page gets the nonce', () => {
  const html = framedDocument(
    '<html><head lang="fr"><script>a</script></head><body><SCRIPT src=x></SCRIPT></body></html>',
    served,
  );
  expect(html).toBe(
    '<html><head lang="fr"><script nonce="N" data-parent="http://127.0.0.1:1">client("<\\/script>")</script>' +
      '<script nonce="N">a</script></head><body><script nonce="N" src=x></SCRIPT></body></html>',
  );
});

test('a piece of a page becomes a whole one, in standards mode', () => {
  expect(framedDocument('<p>x</p>', served)).toMatch(
    /^<!DOCTYPE html><html><head>.*<\/head><body><p>x<\/p><\/body><\/html>$/,
  );
});
