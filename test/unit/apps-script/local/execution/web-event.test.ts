import { expect, test } from 'vitest';
import { webEvent } from '../../../../../apps-script/local/execution/web-event.ts';
import { hostOf } from '../script-host.ts';

test('the event of a GET', () => {
  expect(webEvent({ method: 'GET', query: '' })).toEqual({
    contentLength: -1,
    queryString: '',
    contextPath: '',
    parameters: {},
    parameter: {},
  });
  expect(webEvent({ method: 'GET', query: 'a=1&a=2&b=%C3%A9' })).toMatchObject({
    parameter: { a: '1', b: 'é' },
    parameters: { a: ['1', '2'], b: ['é'] },
    queryString: 'a=1&a=2&b=%C3%A9',
  });
});

test('the fields of a form are merged, a text is not, and bytes are counted', () => {
  expect(webEvent({ method: 'POST', query: 'a=1' })).toMatchObject({ contentLength: 0 });
  expect(webEvent({ method: 'POST', query: 'a=1' })).not.toHaveProperty('postData');
  expect(webEvent({ method: 'POST', query: 'a=1', body: 'b=2' })).toMatchObject({
    parameter: { a: '1', b: '2' },
    queryString: 'a=1',
    contentLength: 3,
    postData: { type: 'application/x-www-form-urlencoded', length: 3, contents: 'b=2', name: 'postData' },
  });
  expect(
    webEvent({ method: 'POST', query: '', body: '{"é":1}', contentType: 'text/plain;charset=utf-8' }),
  ).toMatchObject({
    parameter: {},
    contentLength: 8,
    postData: { contents: '{"é":1}' },
  });
});

test('a web app must answer something that Google can serve', async () => {
  const host = await hostOf('function doGet(e) { return e.parameter.n ? 3 : undefined; }');
  expect(await host.web({ method: 'GET', query: '' })).toMatchObject({
    kind: 'error',
    text: 'Exception: The script completed but did not return anything.',
  });
  expect((await host.web({ method: 'GET', query: 'n=1' })).text).toMatch(/not a supported return type/);
  expect((await host.web({ method: 'POST', query: '' })).text).toBe('Exception: Script function not found: doPost');
});
