import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { EvidenceSource, Found } from '../../core/identify/source.js';
import type { Copy } from '../../core/model/component.js';
import { npmSettings } from '../../core/node/npmrc.js';
import { dispatcherFrom } from '../../core/node/proxy.js';
import { registries } from '../../core/node/registries.js';
import { registrySource } from '../../core/node/registry.js';
import { type RegistryCache, registryCache } from '../../core/node/registry-cache.js';
import { copy, folder } from './machine.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

interface Host {
  readonly url: string;
  readonly host: string;
  /** "GET path", and the Authorization header where there is one. */
  readonly asked: string[];
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function host(handle: Handle): Promise<Host> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    asked.push(`${request.method} ${request.url}${authorization === undefined ? '' : ` ${authorization}`}`);
    handle(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, host: `127.0.0.1:${port}`, asked };
}

function json(response: ServerResponse, value: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
}

const DIGEST = createHash('sha512').update('a').digest('base64');
const one = (name = 'a', version = '1.0.0', license: unknown = 'MIT'): Record<string, unknown> => ({
  name,
  version,
  license,
  dist: { integrity: `sha512-${DIGEST}`, shasum: createHash('sha1').update('a').digest('hex') },
});

interface Set {
  readonly source: EvidenceSource;
  /** Milliseconds of each pause. */
  readonly pauses: number[];
}

function source(npmrc: string, cache?: RegistryCache): Set {
  const pauses: number[] = [];
  const home = folder({ '.npmrc': npmrc });
  const settings = npmSettings({ HOME: home, npm_config_globalconfig: '/none' }, undefined);
  return {
    pauses,
    source: registrySource({
      registries: registries(settings, () => undefined),
      dispatcher: dispatcherFrom({}, settings.own),
      wait: async (milliseconds) => void pauses.push(milliseconds),
      version: '1.0.0',
      ...(cache ? { cache } : {}),
    }),
  };
}

async function look(npmrc: string, asked: Copy = copy('a', '1.0.0')): Promise<Found | undefined> {
  return await source(npmrc).source.look(asked);
}

describe('asking a registry', () => {
  it('for exactly the version; the statement has its place in the answer', async () => {
    const text = JSON.stringify(one());
    const registry = await host((_request, response) => json(response, text));
    const found = await look(`registry=${registry.url}npm`);
    expect(registry.asked).toEqual(['GET /npm/a/1.0.0']);
    const start = text.indexOf('"MIT"');
    expect(found).toEqual({
      source: 'registry',
      declared: [{ kind: 'registry', file: `${registry.url}npm/a/1.0.0`, start, end: start + 5, text: 'MIT' }],
      texts: [],
      name: 'a',
      version: '1.0.0',
    });
  });

  it('each scope at its own, with its own token', async () => {
    const acme = await host((_request, response) => json(response, one('@acme/a')));
    const other = await host((_request, response) => json(response, one()));
    const npmrc = [
      `registry=${other.url}`,
      `@acme:registry=${acme.url}npm/`,
      `//${acme.host}/npm/:_authToken=acme-token`,
    ].join('\n');
    expect((await look(npmrc, copy('@acme/a', '1.0.0')))?.declared).toHaveLength(1);
    expect((await look(npmrc))?.declared).toHaveLength(1);
    expect(acme.asked).toEqual(['GET /npm/@acme%2fa/1.0.0 Bearer acme-token']);
    expect(other.asked).toEqual(['GET /a/1.0.0']);
  });

  it('falls back to the whole package where a registry has no addresses of versions', async () => {
    for (const status of [404, 405]) {
      const versions = { '0.9.0': one('a', '0.9.0', 'GPL-3.0-only'), '1.0.0': one() };
      const registry = await host((request, response) =>
        request.url === '/a' ? json(response, { name: 'a', license: 'ISC', versions }) : json(response, {}, status),
      );
      const found = await look(`registry=${registry.url}`);
      expect(registry.asked).toEqual(['GET /a/1.0.0', 'GET /a']);
      expect(found?.declared).toMatchObject([{ file: `${registry.url}a`, start: 0, end: 0, text: 'MIT' }]);
      expect(await look(`registry=${registry.url}`, copy('a', '__proto__'))).toBeUndefined();
    }
  });

  it('what is not there is nothing', async () => {
    const registry = await host((_request, response) => json(response, { error: 'not found' }, 404));
    expect(await look(`registry=${registry.url}`)).toBeUndefined();
  });

  it('only for what came from one, under a name that can be', async () => {
    const registry = await host((_request, response) => json(response, one()));
    const { source: asking } = source(`registry=${registry.url}`);
    expect(asking.look(copy('a', '1.0.0', { origin: 'git' }))).toBeUndefined();
    for (const name of ['../a', 'a/b', '@a/../b', 'a?b', 'a#b', 'a b', '.', '..', '', '@/a', 'a\nb'])
      expect(asking.look(copy(name, '1.0.0')), name).toBeUndefined();
    expect(registry.asked).toEqual([]);
    expect(await look('')).toMatchObject({ declared: [], problem: 'no registry is set for it' });
  });

  it('once for many copies', async () => {
    const registry = await host((_request, response) => json(response, one()));
    const { source: asking } = source(`registry=${registry.url}`);
    await Promise.all([1, 2, 3].map(() => asking.look(copy('a', '1.0.0'))));
    expect(registry.asked).toHaveLength(1);
  });

  it('not all at once, and not too fast', async () => {
    let open = 0;
    let most = 0;
    const registry = await host((request, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        json(response, one(request.url?.split('/')[1]));
      }, 5);
    });
    const { source: asking, pauses } = source(`registry=${registry.url}`);
    const names = Array.from({ length: 60 }, (_, index) => `p${index}`);
    const found = await Promise.all(names.map((name) => asking.look(copy(name, '1.0.0'))));
    expect(found.every((answer) => answer?.declared.length === 1)).toBe(true);
    expect(most).toBeLessThanOrEqual(12);
    expect(pauses.length).toBeGreaterThan(10);
  });
});

describe('an answer about something else', () => {
  const asked = async (answer: unknown, more: Partial<Copy> = {}): Promise<Found | undefined> => {
    const registry = await host((_request, response) => json(response, answer));
    const found = await look(`registry=${registry.url}`, copy('a', '1.0.0', more));
    return found?.problem === undefined ? found : { ...found, problem: found.problem.replace(registry.host, 'HOST') };
  };

  it('is a problem', async () => {
    expect(await asked(one('b'))).toMatchObject({ declared: [], problem: 'HOST answers with another package' });
    expect((await asked(one('a', '1.0.1')))?.problem).toBe('HOST answers with another package');
    expect((await asked('<html>'))?.problem).toBe('HOST does not answer with a manifest');
    expect((await asked('[]'))?.problem).toBe('HOST does not answer with a manifest');
  });

  it('is one with another digest than the lock', async () => {
    const wrong = `sha512-${createHash('sha512').update('b').digest('base64')}`;
    const problem = 'HOST has other content under this name and version than the lock';
    expect(await asked(one(), { integrity: wrong })).toMatchObject({ declared: [], problem });
    expect((await asked(one(), { integrity: `sha512-${DIGEST}` }))?.declared).toHaveLength(1);
    expect((await asked(one(), { integrity: '10c0/abc' }))?.declared).toHaveLength(1);
  });

  it('is one from another host than the lock names, unless the digest shows it is the same', async () => {
    const resolved = 'https://private.example/a/-/a-1.0.0.tgz';
    expect(await asked(one(), { resolved })).toMatchObject({
      declared: [],
      problem: 'the lock has it from private.example, and HOST cannot show that it has the same',
    });
    expect((await asked(one(), { resolved, integrity: `sha512-${DIGEST}` }))?.declared).toHaveLength(1);
    const hash = createHash('sha1').update('a').digest('hex');
    expect((await asked(one(), { resolved: `${resolved}#${hash}` }))?.declared).toHaveLength(1);
  });
});

describe('tokens', () => {
  it('stay behind when a redirect leads to another host', async () => {
    const other = await host((_request, response) => json(response, one()));
    const registry = await host((_request, response) =>
      response.writeHead(302, { location: `${other.url}elsewhere` }).end(),
    );
    const tokens = `//${registry.host}/:_authToken=secret\n//${other.host}/:_authToken=other-secret`;
    const found = await look(`registry=${registry.url}\n${tokens}`);
    expect(found?.declared).toHaveLength(1);
    expect(registry.asked).toEqual(['GET /a/1.0.0 Bearer secret']);
    expect(other.asked).toEqual(['GET /elsewhere']);
  });

  it('do not come along when a redirect leads out of their path, or home again by way of another host', async () => {
    let home = '';
    const other = await host((_request, response) => response.writeHead(302, { location: `${home}npm/b` }).end());
    const registry = await host((request, response) => {
      if (request.url === '/npm/a/1.0.0') response.writeHead(302, { location: '/out' }).end();
      else if (request.url === '/out') response.writeHead(302, { location: other.url }).end();
      else json(response, one());
    });
    home = registry.url;
    const found = await look(`registry=${registry.url}npm\n//${registry.host}/npm/:_authToken=secret`);
    expect(found?.declared).toHaveLength(1);
    expect(registry.asked).toEqual(['GET /npm/a/1.0.0 Bearer secret', 'GET /out', 'GET /npm/b']);
    expect(other.asked).toEqual(['GET /']);
  });

  it('are in no problem and no evidence', async () => {
    const registry = await host((_request, response) => json(response, {}, 401));
    const url = registry.url.replace('//', '//me:password@');
    const found = await look(`registry=${url}\n//${registry.host}/:_authToken=secret`);
    expect(found?.problem).toBe(`${registry.host} wants other credentials (401)`);
    expect(registry.asked).toEqual(['GET /a/1.0.0 Bearer secret']);
  });

  it('redirects end, and lead nowhere but to http and https', async () => {
    const turning = await host((request, response) => response.writeHead(301, { location: `${request.url}x` }).end());
    expect((await look(`registry=${turning.url}`))?.problem).toBe(`${turning.host} redirects too often`);
    expect(turning.asked).toHaveLength(6);
    const leaving = await host((_request, response) =>
      response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
    );
    expect((await look(`registry=${leaving.url}`))?.problem).toBe(
      `${leaving.host} redirects to an address that is not safe`,
    );
  });
});

describe('a registry in trouble', () => {
  it('is tried again after a pause, the one it asks for if it does', async () => {
    const answers = [429, 503, 200];
    const registry = await host((_request, response) => {
      const status = answers.shift() ?? 200;
      json(response, one(), status, status === 429 ? { 'retry-after': '7' } : {});
    });
    const { source: asking, pauses } = source(`registry=${registry.url}`);
    expect((await asking.look(copy('a', '1.0.0')))?.declared).toHaveLength(1);
    expect(registry.asked).toHaveLength(3);
    expect(pauses).toEqual([7000, 1000]);
  });

  it('is not waited for longer than half a minute', async () => {
    const pause = { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' };
    const registry = await host((_request, response) => json(response, {}, 503, pause));
    const { source: asking, pauses } = source(`registry=${registry.url}`);
    expect((await asking.look(copy('a', '1.0.0')))?.problem).toBe(`${registry.host} answers 503`);
    expect(pauses).toEqual([30_000, 30_000, 30_000]);
  });

  it('that breaks off is tried again, then is a problem', async () => {
    let times = 0;
    const registry = await host((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{');
      if (++times < 3) response.destroy();
      else response.end(JSON.stringify(one()).padEnd(1000).slice(1));
    });
    expect((await look(`registry=${registry.url}`))?.declared).toHaveLength(1);
    const always = await host((_request, response) => response.destroy());
    const found = await look(`registry=${always.url}`);
    expect(found).toMatchObject({ declared: [], problem: expect.stringMatching(/cannot be reached/) });
    expect(always.asked).toHaveLength(4);
  });

  it('that answers without end is cut off', async () => {
    const registry = await host((_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1 << 16)));
      };
      response.on('drain', more);
      more();
    });
    expect((await look(`registry=${registry.url}`))?.problem).toBe(`the answer of ${registry.host} is too large`);
  });

  it('that stays away is not asked for everything, until told to try again', async () => {
    let alive = false;
    const registry = await host((request, response) =>
      alive ? json(response, one(request.url?.split('/')[1])) : response.destroy(),
    );
    const { source: asking } = source(`registry=${registry.url}`);
    for (let index = 0; index < 20; index++) await asking.look(copy(`p${index}`, '1.0.0'));
    expect(registry.asked).toHaveLength(8 * 4);
    expect((await asking.look(copy('q', '1.0.0')))?.problem).toBe(`${registry.host} was not reached before`);
    alive = true;
    asking.forget?.();
    expect((await asking.look(copy('q', '1.0.0')))?.declared).toHaveLength(1);
  });
});

describe('the cache of answers', () => {
  it('spares the second question, for a month', async () => {
    const registry = await host((_request, response) => json(response, one()));
    const at = folder();
    let now = Date.now();
    const ask = async (): Promise<Found | undefined> =>
      await source(
        `registry=${registry.url}`,
        registryCache(at, () => now),
      ).source.look(copy('a', '1.0.0'));
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(registry.asked).toHaveLength(1);
    now += 31 * 24 * 3600 * 1000;
    await ask();
    expect(registry.asked).toHaveLength(2);
  });

  it('remembers what is missing for minutes, and failures not at all', async () => {
    let status = 404;
    const registry = await host((_request, response) => json(response, one(), status));
    const at = folder();
    let now = Date.now();
    const ask = async (): Promise<Found | undefined> =>
      await source(
        `registry=${registry.url}`,
        registryCache(at, () => now),
      ).source.look(copy('a', '1.0.0'));
    expect(await ask()).toBeUndefined();
    status = 200;
    expect(await ask()).toBeUndefined();
    now += 11 * 60 * 1000;
    status = 403;
    expect((await ask())?.problem).toMatch(/403/);
    status = 200;
    expect((await ask())?.declared).toHaveLength(1);
  });

  it('keeps the digest, so that another lock is judged anew', async () => {
    const registry = await host((_request, response) => json(response, one()));
    const cache = registryCache(folder());
    const npmrc = `registry=${registry.url}`;
    await source(npmrc, cache).source.look(copy('a', '1.0.0'));
    const integrity = `sha512-${createHash('sha512').update('b').digest('base64')}`;
    const found = await source(npmrc, cache).source.look(copy('a', '1.0.0', { integrity }));
    expect(found).toMatchObject({ declared: [], problem: expect.stringMatching(/other content/) });
    expect(registry.asked).toHaveLength(1);
  });
});
