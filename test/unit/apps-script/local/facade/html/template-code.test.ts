import { expect, test } from 'vitest';
import { commentedTemplateCode, templateCode } from '../../../../../../apps-script/local/facade/html/template-code.ts';

const markup = [
  '<ul class="liste">',
  "  <li>l'un</li>",
  '  <? for (var i = 0;',
  '      i < 2; i++) { ?>',
  '    <li><?= i ?></li>',
  '  <? } ?>',
  '</ul>',
  '',
].join('\n');

test('the code stands line for line beside the template, with the spaces of the guide', () => {
  expect(templateCode(markup)).toBe(
    [
      `(function() { var output = HtmlService.initTemplate(); output._ =  '<ul class=\\"liste\\">\\n';`,
      `  output._ =  '  <li>l\\'un</li>\\n' +`,
      `    '  ';  for (var i = 0;`,
      `        i < 2; i++) { ;`,
      `  output._ =  '    <li>'; output._$ =  i ; output._ =  '</li>\\n';`,
      `  output._ =  '  ';  } ;`,
      `  output._ =  '</ul>\\n';`,
      `  /* End of user code */`,
      `  return output.$out.append('');`,
      `})();`,
    ].join('\n'),
  );
});

test('with comments: each line of the template beside its code', () => {
  const lines = commentedTemplateCode(markup).split('\n');
  expect(lines[4]).toMatch(/^ {2}output\._ = {2}' {4}<li>'; .* \/\/ {5}<li><\?= i \?><\/li>$/);
  expect(() => new Function(commentedTemplateCode(markup))).not.toThrow();
});

test('a line end right after a scriptlet is not printed, of either kind', () => {
  expect(templateCode('<?= a ?>\r\nb')).toContain("output._$ =  a ;\n  output._ =  'b';");
});
