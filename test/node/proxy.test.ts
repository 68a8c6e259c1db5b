import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { request } from 'undici';
import { afterAll, expect, it } from 'vitest';
import { dispatcherFrom } from '../../core/node/proxy.js';

const through: string[] = [];
const site = createServer((_request, response) => response.end('ok'));
const proxy = createServer((asked, response) => {
  through.push(`${asked.method} ${asked.url}`);
  response.end('proxied');
}).on('connect', (asked, socket, head) => {
  through.push(`CONNECT ${asked.url}`);
  const { port, hostname } = new URL(`http://${asked.url}`);
  const onward = connect(Number(port), hostname, () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
});

afterAll(() => {
  for (const server of [site, proxy]) {
    server.closeAllConnections();
    server.close();
  }
});

async function listening(server: typeof site): Promise<string> {
  if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function ask(env: Record<string, string>, own: ReadonlyMap<string, string>): Promise<boolean> {
  const dispatcher = await dispatcherFrom(env, own)();
  const before = through.length;
  const { body } = await request(await listening(site), { dispatcher });
  await body.dump();
  await dispatcher.destroy();
  return through.length > before;
}

it('goes through the proxy of the environment or of npm’s settings, where it should', async () => {
  const at = await listening(proxy);
  expect(await ask({}, new Map())).toBe(false);
  expect(await ask({ HTTP_PROXY: at }, new Map())).toBe(true);
  expect(await ask({ HTTP_PROXY: at, NO_PROXY: '127.0.0.1' }, new Map())).toBe(false);
  expect(await ask({}, new Map([['proxy', at]]))).toBe(true);
});
