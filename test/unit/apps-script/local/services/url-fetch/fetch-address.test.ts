import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import selfsigned from 'selfsigned';
import { afterEach, expect, test } from 'vitest';
import {
  type FetchRequest,
  type FetchRules,
  fetchAddress,
} from '../../../../../../apps-script/local/services/url-fetch/fetch-address.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(server: net.Server): Promise<number> {
  const close = () => {
    server.close();
    (server as http.Server).closeAllConnections?.();
  };
  open.push({ close });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}
const serve = (listener: RequestListener) => listening(http.createServer(listener));

const request = (url: string, more: Partial<FetchRequest> = {}): FetchRequest => ({
  url,
  method: 'get',
  headers: [],
  body: null,
  followRedirects: true,
  validateHttpsCertificates: true,
  muteHttpExceptions: true,
  ...more,
});
const rules = (more: Partial<FetchRules> = {}): FetchRules => ({
  resolve: async () => ['127.0.0.1'],
  allowPrivate: true,
  proxy: null,
  responseLimit: 1_000_000,
  timeout: 3000,
  ...more,
});
const failure = (wanted: FetchRequest, given: FetchRules) =>
  fetchAddress(wanted, given).then(
    () => 'answered',
    (error) => error.message,
  );

test('bytes, status and headers come as the server wrote them', async () => {
  const all = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  const port = await serve((_, answer) => {
    answer.writeHead(203, ['X-MiXeD', '1', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']);
    answer.end(all);
  });
  const answer = await fetchAddress(request(`http://nom.test:${port}/`), rules());
  expect(answer.status).toBe(203);
  expect(answer.body.equals(all)).toBe(true);
  expect(answer.headers.filter(([name]) => name === 'X-MiXeD' || name === 'Set-Cookie')).toEqual([
    ['X-MiXeD', '1'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ]);
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
] as const)('%s is opened, and cut at the limit of what comes out', async (coding, pack) => {
  const port = await serve((asked, answer) => {
    answer.setHeader('Content-Encoding', coding);
    answer.end(pack(Buffer.alloc(asked.url === '/bomb' ? 5_000_000 : 2000, 65)));
  });
  expect((await fetchAddress(request(`http://a.test:${port}/`), rules())).body.toString()).toBe('A'.repeat(2000));
  expect((await fetchAddress(request(`http://a.test:${port}/bomb`), rules())).body.length).toBe(1_000_000);
});

test('an endless answer is cut too', async () => {
  const port = await serve((_, answer) => {
    const more = () => {
      while (!answer.destroyed && answer.write(Buffer.alloc(65536)));
    };
    answer.on('drain', more);
    more();
  });
  expect((await fetchAddress(request(`http://a.test:${port}/`), rules())).body.length).toBe(1_000_000);
});

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0/',
  'http://10.0.0.1/',
  'http://[64:ff9b::7f00:1]/',
])('%s is never reached', async (url) => {
  expect(await failure(request(url), rules({ allowPrivate: false }))).toBe(`Address unavailable: ${url}`);
});

test('a name with one private address among public ones is refused, and nothing is connected', async () => {
  let connected = 0;
  const port = await serve((_, answer) => {
    connected++;
    answer.end();
  });
  const mixed = rules({ allowPrivate: false, resolve: async () => ['93.184.215.14', '127.0.0.1'] });
  expect(await failure(request(`http://double.test:${port}/`), mixed)).toMatch(/^Address unavailable/);
  expect(connected).toBe(0);
});

test('a name is resolved once, and the connection goes to that very address', async () => {
  const port = await serve((asked, answer) => answer.end(asked.headers.host));
  let asked = 0;
  const rebinding = rules({ resolve: async () => (++asked === 1 ? ['127.0.0.1'] : ['203.0.113.9']) });
  const answer = await fetchAddress(request(`http://rebind.test:${port}/`), rebinding);
  expect(answer.body.toString()).toBe(`rebind.test:${port}`);
  expect(asked).toBe(1);
});

test('a redirect is checked again: to a private address, and to a name that turned private', async () => {
  const port = await serve((asked, answer) => answer.writeHead(302, { Location: String(asked.url).slice(1) }).end());
  // The first hop is a public name in the eyes of the guard; only the test's own resolver brings it here.
  let asked = 0;
  const guarded = (second: string) =>
    rules({
      allowPrivate: false,
      resolve: async () => {
        throw Object.assign(new Error(), { code: second });
      },
    });
  expect(await failure(request('http://gone.test/'), guarded('ENOTFOUND'))).toBe('DNS error: http://gone.test/');
  const turning: FetchRules = {
    ...rules(),
    get allowPrivate() {
      return asked++ === 0;
    },
  };
  expect(await failure(request(`http://a.test:${port}/http://169.254.169.254/`), turning)).toBe(
    'Address unavailable: http://169.254.169.254/',
  );
  asked = 0;
  expect(await failure(request(`http://a.test:${port}/http://a.test:${port}/`), turning)).toBe(
    `Address unavailable: http://a.test:${port}/`,
  );
  for (const scheme of ['file:///etc/passwd', 'ftp://a.test/', 'gopher://a.test/']) {
    expect(await failure(request(`http://a.test:${port}/${scheme}`), rules())).toBe(`Invalid argument: ${scheme}`);
  }
});

test('credentials stay with the first host; the method and the body follow the rules of HTTP', async () => {
  const seen: string[] = [];
  const second = await serve((asked, answer) => {
    seen.push(
      `${asked.method} auth=${asked.headers.authorization} cookie=${asked.headers.cookie} kept=${asked.headers['x-kept']} type=${asked.headers['content-type']}`,
    );
    answer.end();
  });
  const first = await serve((asked, answer) =>
    answer
      .writeHead(Number(asked.url?.slice(1, 4)), {
        Location: asked.url?.endsWith('same') ? `http://a.test:${first}/200` : `http://b.test:${second}/`,
      })
      .end(asked.headers.authorization),
  );
  const posted = (status: string) =>
    request(`http://a.test:${first}/${status}`, {
      method: 'post',
      body: Buffer.from('x'),
      headers: [
        ['Authorization', 'secret'],
        ['Cookie', 'c=1'],
        ['X-Kept', 'yes'],
        ['Content-Type', 'text/plain'],
      ],
    });
  await fetchAddress(posted('302'), rules());
  await fetchAddress(posted('307'), rules());
  expect(seen).toEqual([
    'GET auth=undefined cookie=undefined kept=yes type=undefined',
    'POST auth=undefined cookie=undefined kept=yes type=text/plain',
  ]);
  expect((await fetchAddress(posted('302/same'), rules())).body.toString()).toBe('secret');
});

test('redirects end: after twenty, or at the first when they are not followed', async () => {
  let asked = 0;
  const port = await serve((_, answer) => {
    asked++;
    answer.writeHead(302, { Location: '/again' }).end('corps');
  });
  expect(await failure(request(`http://a.test:${port}/`), rules())).toBe(`Too many redirects: http://a.test:${port}/`);
  expect(asked).toBe(21);
  const answer = await fetchAddress(request(`http://a.test:${port}/`, { followRedirects: false }), rules());
  expect([answer.status, answer.body.toString()]).toEqual([302, 'corps']);
});

test('a resolver that never answers, and a packed answer without a byte', async () => {
  const hanging = rules({ timeout: 100, resolve: () => new Promise(() => {}) });
  expect(await failure(request('http://lent.test/'), hanging)).toBe('Timeout: http://lent.test/');
  const port = await serve((_, answer) => answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end());
  expect((await fetchAddress(request(`http://a.test:${port}/`), rules())).body.length).toBe(0);
});

test('long headers, and headers that strict parsers refuse, are read', async () => {
  const port = await listening(
    net.createServer((socket) => {
      socket.on('error', () => {});
      socket.end(`HTTP/1.1 200 OK\r\nSet-Cookie: a=${'x'.repeat(30_000)}\r\nX-Title: caf\u0001e\r\n\r\ncorps`);
    }),
  );
  expect((await fetchAddress(request(`http://a.test:${port}/`), rules())).body.toString()).toBe('corps');
});

test('a body that stalls or breaks is a failure, a packed one without its end is read', async () => {
  const port = await serve((asked, answer) => {
    if (asked.url === '/packed')
      answer.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('bonjour').subarray(0, -6));
    else {
      answer.writeHead(200, { 'Content-Length': '100' }).write('debut');
      if (asked.url === '/broken') setTimeout(() => answer.destroy(), 20);
    }
  });
  expect(await failure(request(`http://a.test:${port}/`), rules({ timeout: 300 }))).toBe(
    `Timeout: http://a.test:${port}/`,
  );
  expect(await failure(request(`http://a.test:${port}/broken`), rules())).toBe(
    `Address unavailable: http://a.test:${port}/broken`,
  );
  expect((await fetchAddress(request(`http://a.test:${port}/packed`), rules())).body.toString()).toBe('bonjour');
});

test('https: the certificate is that of the name, and may be left unchecked', async () => {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'sur.test' }]);
  const names: (string | false | undefined)[] = [];
  const server = https.createServer(
    {
      key,
      cert,
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    },
    (asked, answer) => answer.end(asked.headers.host),
  );
  const port = await listening(server);
  expect(await failure(request(`https://sur.test:${port}/`), rules())).toBe(`SSL Error: https://sur.test:${port}/`);
  const answer = await fetchAddress(
    request(`https://sur.test:${port}/`, { validateHttpsCertificates: false }),
    rules(),
  );
  expect(answer.body.toString()).toBe(`sur.test:${port}`);
  expect(names).toContain('sur.test');
});

test('a proxy, when configured, carries http and https', async () => {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'sur.test' }]);
  const target = await listening(https.createServer({ key, cert }, (_, answer) => answer.end('par le tunnel')));
  const asked: string[] = [];
  const proxy = http.createServer((wanted, answer) => {
    asked.push(`${wanted.method} ${wanted.url} ${wanted.headers['proxy-authorization']}`);
    answer.end('par le proxy');
  });
  proxy.on('connect', (wanted, socket) => {
    asked.push(`CONNECT ${wanted.url}`);
    const onward = net.connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    socket.on('error', () => onward.destroy());
  });
  const given = rules({ proxy: new URL(`http://moi:mdp@127.0.0.1:${await listening(proxy)}`) });
  expect((await fetchAddress(request('http://a.test/x'), given)).body.toString()).toBe('par le proxy');
  expect(
    (await fetchAddress(request('https://sur.test/', { validateHttpsCertificates: false }), given)).body.toString(),
  ).toBe('par le tunnel');
  expect(asked).toEqual(['GET http://a.test/x Basic bW9pOm1kcA==', 'CONNECT sur.test:443']);
  expect(await failure(request('http://127.0.0.1/'), { ...given, allowPrivate: false })).toMatch(
    /^Address unavailable/,
  );
});

test('what cannot be reached is said in the words of Google', async () => {
  const silent = await listening(net.createServer(() => {}));
  const closed = await serve(() => {});
  open.splice(-1)[0]?.close();
  expect(await failure(request(`http://a.test:${closed}/x`), rules())).toBe(
    `Address unavailable: http://a.test:${closed}/x`,
  );
  expect(await failure(request(`http://a.test:${silent}/`), rules({ timeout: 200 }))).toBe(
    `Timeout: http://a.test:${silent}/`,
  );
  for (const wrong of ['http://', 'ftp://a.test/', 'file:///etc/passwd', 'http://a b/']) {
    expect(await failure(request(wrong), rules())).toBe(`Invalid argument: ${wrong}`);
  }
  expect(await failure(request('http://moi:mdp@a.test/'), rules())).toBe(
    'Login information disallowed: http://moi:mdp@a.test/',
  );
});
