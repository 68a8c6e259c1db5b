import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type NpmSettings, npmSettings, settingOf } from '../../core/node/npmrc.js';
import { npmCacheFolder, registries } from '../../core/node/registries.js';
import { folder } from './machine.js';

function settings(user: string, project = '', env: Record<string, string> = {}): NpmSettings {
  const home = folder({ '.npmrc': user });
  return npmSettings({ HOME: home, npm_config_globalconfig: join(home, 'none'), ...env }, project);
}

function authorization(from: NpmSettings, url: string): string | undefined {
  return registries(from, () => undefined).authorizationFor(new URL(url));
}

function registry(from: NpmSettings, name: string): string | undefined {
  return registries(from, () => 'https://default.example/').registryOf(name)?.href;
}

/** As an .npmrc writes a variable of the environment. */
function variable(name: string): string {
  return `\${${name}}`;
}

describe('npm’s settings', () => {
  it('nearest first: environment, project, user, machine', () => {
    const machine = folder({ npmrc: 'registry=https://machine.example\n@m:registry=https://m.example' });
    const env = { npm_config_globalconfig: join(machine, 'npmrc') };
    const user = settings('registry=https://user.example', '', env);
    expect(settingOf(user, 'registry')).toBe('https://user.example');
    expect(settingOf(user, '@m:registry')).toBe('https://m.example');
    const project = settings('registry=https://user.example', 'registry=https://project.example', env);
    expect(settingOf(project, 'registry')).toBe('https://project.example');
    const all = settings('', 'registry=https://project.example', { NPM_CONFIG_REGISTRY: 'https://env.example' });
    expect(settingOf(all, 'registry')).toBe('https://env.example');
  });

  it('reads the user’s file from where the environment says', () => {
    const other = folder({ rc: 'registry=https://other.example' });
    expect(settingOf(settings('', '', { NPM_CONFIG_USERCONFIG: join(other, 'rc') }), 'registry')).toBe(
      'https://other.example',
    );
  });

  it('reads ini: comments, quotes, spaces, marks', () => {
    const text =
      '\uFEFF; no\r\n# no\r\n registry = "https://a.example/#x" \r\ncache=/c ; why\nnonsense\n[section]\ncache=/d';
    expect(settingOf(settings(text), 'registry')).toBe('https://a.example/#x');
    expect(settingOf(settings(text), 'cache')).toBe('/c');
  });

  it('fills in variables for the user', () => {
    const from = settings(`registry=https://${variable('HOST')}/${variable('NONE?')}x\ncache=${variable('NONE')}`, '', {
      HOST: 'h.example',
    });
    expect(settingOf(from, 'registry')).toBe('https://h.example/x');
    expect(settingOf(from, 'cache')).toBe(`${variable('NONE')}`);
  });

  it('fills in none for the project: a secret in an address would be carried off', () => {
    const env = { NPM_TOKEN: 'secret' };
    const from = settings(
      '',
      `registry=https://evil.example/${variable('NPM_TOKEN')}/\n@a:registry=https://a.example`,
      env,
    );
    expect(registry(from, 'x')).toBe('https://default.example/');
    expect(registry(from, '@a/x')).toBe('https://a.example/');
    const { project } = settings('', `${variable('NPM_TOKEN')}=x\na=${variable('NPM_TOKEN')}\n`, env);
    expect([...project]).toEqual([]);
  });
});

describe('registries', () => {
  it('by scope, else the default', () => {
    const from = settings('registry=https://r.example/npm\n@acme:registry=https://acme.example/');
    expect(registry(from, 'x')).toBe('https://r.example/npm/');
    expect(registry(from, '@acme/x')).toBe('https://acme.example/');
    expect(registry(from, '@other/x')).toBe('https://r.example/npm/');
    expect(registry(settings(''), 'x')).toBe('https://default.example/');
  });

  it('http and https only, without anything in the address that is not its place', () => {
    expect(registry(settings('registry=file:///etc/passwd'), 'x')).toBeUndefined();
    expect(registry(settings('registry=nonsense'), 'x')).toBeUndefined();
    expect(registry(settings('registry=https://me:secret@r.example/a?b#c'), 'x')).toBe('https://r.example/a/');
  });
});

describe('credentials', () => {
  const user = [
    '//r.example/:_authToken=root',
    '//r.example/team/:_authToken=team',
    '//R2.example/:_auth=dTpw',
    '//r3.example/:username=u',
    `//r3.example/:_password=${Buffer.from('p').toString('base64')}`,
    `//r4.example/npm:_authToken=${variable('TOKEN')}`,
    '_authToken=unscoped',
  ].join('\n');
  const from = settings(user, '', { TOKEN: 'filled' });

  it.each([
    ['https://r.example/x/1.0.0', 'Bearer root'],
    ['https://r.example/team/x/1.0.0', 'Bearer team'],
    ['https://r.example/teamwork/x', 'Bearer root'],
    ['https://r2.example/x', 'Basic dTpw'],
    ['https://r3.example/x', `Basic ${Buffer.from('u:p').toString('base64')}`],
    ['https://r4.example/npm/x', 'Bearer filled'],
  ])('%s gets its own', (url, header) => {
    expect(authorization(from, url)).toBe(header);
  });

  it.each([
    'https://r4.example/x',
    'https://r4.example/NPM/x',
    'https://r.example:8443/x',
    'https://sub.r.example/x',
    'https://r.example.evil.example/x',
    'https://evil.example/r.example/x',
    'http://r.example/x',
  ])('%s gets none', (url) => {
    expect(authorization(from, url)).toBeUndefined();
  });

  it('go in the clear only where the user says so', () => {
    const clear = settings('registry=http://intern.example/\n//intern.example/:_authToken=t');
    expect(authorization(clear, 'http://intern.example/x')).toBe('Bearer t');
    const turned = settings('//r.example/:_authToken=t', 'registry=http://r.example/');
    expect(authorization(turned, 'http://r.example/x')).toBeUndefined();
    expect(authorization(turned, 'https://r.example/x')).toBe('Bearer t');
  });

  it('are not taken from the project', () => {
    const env = { NPM_TOKEN: 'secret' };
    const project = `//evil.example/:_authToken=${variable('NPM_TOKEN')}\n//other.example/:_authToken=written\nregistry=https://evil.example`;
    const hostile = settings('//r.example/:_authToken=mine', `${project}\n//r.example/:_authToken=theirs`, env);
    expect(authorization(hostile, 'https://evil.example/x')).toBeUndefined();
    expect(authorization(hostile, 'https://other.example/x')).toBeUndefined();
    expect(authorization(hostile, 'https://r.example/x')).toBe('Bearer mine');
  });

  it('with a line break in them are none', () => {
    const split = settings('', '', { 'npm_config_//r.example/:_authToken': 'a\r\nX: y' });
    expect(authorization(split, 'https://r.example/x')).toBeUndefined();
    const whole = settings('', '', { 'npm_config_//r.example/:_authToken': 'a' });
    expect(authorization(whole, 'https://r.example/x')).toBe('Bearer a');
  });
});

describe('npm’s cache folder', () => {
  it('is what npm says it is', () => {
    expect(npmCacheFolder(settings('cache=/c'), {}, '/project')).toBe('/c');
    expect(npmCacheFolder(settings('cache=~/c'), { HOME: '/home/u' }, '/project')).toBe('/home/u/c');
    expect(npmCacheFolder(settings('', 'cache=.npm'), {}, '/project')).toBe('/project/.npm');
    expect(npmCacheFolder(settings('', '', { npm_config_cache: '/e' }), {}, '/project')).toBe('/e');
    expect(npmCacheFolder(settings(''), { HOME: '/home/u' }, '/project')).toBe('/home/u/.npm');
  });
});
