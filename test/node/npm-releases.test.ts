import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Copy } from '../../core/model/component.js';
import { npmReleases } from '../../core/node/npm-releases.js';
import { npmSettings } from '../../core/node/npmrc.js';
import { dispatcherFrom } from '../../core/node/proxy.js';
import { registries } from '../../core/node/registries.js';
import { copy, folder, put } from './machine.js';

const REGISTRY = 'https://packages.example/npm/';
const DIGEST = `sha512-${createHash('sha512').update('kit').digest('base64')}`;
const OTHER = `sha512-${createHash('sha512').update('other').digest('base64')}`;

const packument = (time: unknown, more: object = {}) =>
  JSON.stringify({ name: '@acme/kit', time, versions: { '1.2.0': { dist: { integrity: DIGEST } } }, ...more });

/** Writes answers into npm's cache, each as npm does. */
function cacheWith(
  answers: readonly (readonly [url: string, text: string])[],
  change = (line: string) => line,
): string {
  const cache = folder();
  const lines = new Map<string, string>();
  for (const [url, text] of answers) {
    const key = `make-fetch-happen:request-cache:${url}`;
    const digest = createHash('sha512').update(text).digest();
    const hex = digest.toString('hex');
    put(cache, { [`_cacache/content-v2/sha512/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex.slice(4)}`]: text });
    const entry = JSON.stringify({ key, integrity: `sha512-${digest.toString('base64')}`, time: 1, size: text.length });
    const hash = createHash('sha256').update(key).digest('hex');
    const path = `_cacache/index-v5/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash.slice(4)}`;
    const line = `\n${createHash('sha1').update(entry).digest('hex')}\t${entry}`;
    lines.set(path, (lines.get(path) ?? '') + change(line));
  }
  put(cache, Object.fromEntries(lines));
  return cache;
}

const ADDRESS = `${REGISTRY}@acme%2fkit`;
const TIME = { '1.2.0': '2026-01-02T23:30:00.000Z' };

function lookIn(cacheFolder: string, more: Partial<Copy> = {}, npmrc = `registry=${REGISTRY}\n`) {
  const settings = npmSettings({ HOME: folder({ '.npmrc': npmrc }), npm_config_globalconfig: '/none' }, undefined);
  const { dayOf: look } = npmReleases({ cacheFolder, registries: registries(settings, () => undefined) });
  return look(copy('@acme/kit', '1.2.0', more));
}

describe('what npm’s cache has of the day of a release', () => {
  it('is the day in UTC, by the latest answer that has one', async () => {
    const day = { day: '2026-01-02', source: 'npm-cache' };
    expect(await lookIn(cacheWith([[ADDRESS, packument(TIME)]]))).toEqual(day);
    const without = packument(undefined);
    expect(
      await lookIn(
        cacheWith([
          [ADDRESS, packument(TIME)],
          [ADDRESS, without],
        ]),
      ),
    ).toEqual(day);
    const later = packument({ '1.2.0': '2026-01-03T00:00:00.000Z' });
    expect(
      await lookIn(
        cacheWith([
          [ADDRESS, packument(TIME)],
          [ADDRESS, later],
        ]),
      ),
    ).toMatchObject({ day: '2026-01-03' });
  });

  it.each([
    ['there is no cache', [], {}],
    ['it is about another registry', [['https://else.example/@acme%2fkit', packument(TIME)]], {}],
    ['the version is not in it', [[ADDRESS, packument({ '1.1.0': '2026-01-02T00:00:00Z' })]], {}],
    ['it is no day', [[ADDRESS, packument({ '1.2.0': 'yesterday' })]], {}],
    ['it is about another package', [[ADDRESS, packument(TIME, { name: 'kit' })]], {}],
    ['it is no JSON', [[ADDRESS, '{']], {}],
    ['the lock has another archive', [[ADDRESS, packument(TIME)]], { integrity: OTHER }],
    ['the lock has it from elsewhere', [[ADDRESS, packument(TIME)]], { resolved: 'https://else.example/kit.tgz' }],
    ['it is of a repository', [[ADDRESS, packument(TIME)]], { origin: 'git' }],
  ] as const)('nothing, where %s', async (_, answers, more) => {
    expect(await lookIn(cacheWith(answers), more)).toBeUndefined();
  });

  it('nothing, where an entry is damaged', async () => {
    expect(
      await lookIn(cacheWith([[ADDRESS, packument(TIME)]], (line) => line.replace('sha512', 'sha513'))),
    ).toBeUndefined();
  });

  it('counts for the archive of the lock', async () => {
    const more = { integrity: DIGEST, resolved: `${REGISTRY}@acme/kit/-/kit-1.2.0.tgz` };
    expect(await lookIn(cacheWith([[ADDRESS, packument(TIME)]]), more)).toMatchObject({ day: '2026-01-02' });
  });
});

describe('what npm’s cache has of versions', () => {
  it('is which are out and not deprecated, by the answer about the very archive', async () => {
    const versions = {
      '1.2.0': { dist: { integrity: DIGEST } },
      '1.3.0': { deprecated: 'broken' },
      '1.4.0': {},
      '1.5.0': {},
    };
    const time = {
      ...TIME,
      created: '2020-01-01',
      '1.1.0': '2025-01-01',
      '1.3.0': '2026-03-01',
      '1.4.0': '2026-04-01',
    };
    const cacheFolder = cacheWith([[ADDRESS, packument(time, { versions })]]);
    const settings = npmSettings(
      { HOME: folder({ '.npmrc': `registry=${REGISTRY}\n` }), npm_config_globalconfig: '/none' },
      undefined,
    );
    const { published } = npmReleases({ cacheFolder, registries: registries(settings, () => undefined) });
    const out = await published(copy('@acme/kit', '1.2.0', { integrity: DIGEST }));
    expect([...(out ?? [])].map(([version, { day }]) => [version, day])).toEqual([
      ['1.2.0', '2026-01-02'],
      ['1.4.0', '2026-04-01'],
    ]);
    expect(await published(copy('@acme/kit', '1.2.0', { integrity: OTHER }))).toBeUndefined();
  });
});

describe('what a registry says of it', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  it('is asked for once a package, and only when the user wants to go online', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end(packument({ ...TIME, '1.3.0': '2026-02-03T00:00:00Z' }));
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const home = folder({ '.npmrc': `registry=${registry}\n` });
    const settings = npmSettings({ HOME: home, npm_config_globalconfig: '/none' }, undefined);
    const parts = { cacheFolder: folder(), registries: registries(settings, () => undefined) };
    expect(await npmReleases(parts).dayOf(copy('@acme/kit', '1.2.0'))).toBeUndefined();
    expect(asked).toEqual([]);
    const online = { dispatcher: dispatcherFrom({}, settings.own), wait: async () => {}, headers: {} };
    const { dayOf: look } = npmReleases({ ...parts, online });
    expect(await look(copy('@acme/kit', '1.2.0'))).toEqual({ day: '2026-01-02', source: 'registry' });
    expect(await look(copy('@acme/kit', '1.3.0'))).toEqual({ day: '2026-02-03', source: 'registry' });
    expect(asked).toEqual(['/@acme%2fkit']);
  });
});
