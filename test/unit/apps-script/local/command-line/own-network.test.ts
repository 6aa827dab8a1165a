import { expect, test } from 'vitest';
import { isOnOwnNetwork } from '../../../../../apps-script/local/command-line/own-network.ts';

test('this machine and its network are known by what their name resolves to', async () => {
  const names: Record<string, string[]> = { 'intranet.example': ['10.0.0.8'], 'www.example': ['93.184.215.14'] };
  const resolve = async (name: string) => names[name] ?? (/^[\d.:a-f]+$/.test(name) ? [name] : Promise.reject('none'));
  for (const address of ['http://127.0.0.1:8080/x', 'http://[::1]/', 'http://intranet.example/x', 'http://10.1.2.3']) {
    expect(await isOnOwnNetwork(address, resolve), address).toBe(true);
  }
  for (const address of ['https://www.example/x', 'https://absent.example/', 'no address', 'http://8.8.8.8/']) {
    expect(await isOnOwnNetwork(address, resolve), address).toBe(false);
  }
});
