import { baseName } from '../model/file-path.js';
import { purl } from '../model/purl.js';
import type { Bundled, Recognition, RecognizedComponent } from '../model/recognized.js';
import type { Span } from '../model/span.js';
import { type HclString, hclStrings } from './hcl-strings.js';
import { textRecognizer } from './text-recognizer.js';

/**
 * What Terraform and OpenTofu need: their own version, providers and modules of registries. A version that is no more
 * than a wish ("~> 5.0") is told as such; providers that were chosen are in .terraform.lock.hcl.
 * https://developer.hashicorp.com/terraform/language/block/terraform
 */
export const terraform = textRecognizer({
  id: 'terraform',
  title: 'Terraform: required_version, providers, modules, .terraform.lock.hcl',
  url: 'https://developer.hashicorp.com/terraform/language/block/terraform',
  endings: /^(?:tf|tofu|hcl)$/,
  looksAt: (file) => (NAME.test(baseName(file)) ? 'yes' : 'no'),
  *read({ file, text }): Generator<Recognition> {
    const asked = new Map<string, { source?: HclString; version?: HclString }>();
    for (const found of hclStrings(text)) {
      const { path, key } = found;
      const [outer = '', second = ''] = path;
      if (outer === 'terraform' && key === 'required_version' && path.length === 1)
        yield needed({ file, start: found.start, end: found.end }, found.text);
      const isProvider = outer === 'terraform' && second === 'required_providers';
      if (!(isProvider && path.length === 3) && !/^(?:module|provider) /.test(outer)) continue;
      const name = path.join('/');
      if (key === 'source' || key === 'version') asked.set(name, { ...asked.get(name), [key]: found });
    }
    for (const [name, { source, version }] of asked) {
      const kind = name.startsWith('module ') ? 'source' : 'executable';
      const locked = /^provider (.+\/.+)/.exec(name)?.[1];
      const address = source?.text ?? locked;
      const { start, end } = (locked === undefined ? source : version) ?? { start: 0, end: 0 };
      const pattern = kind === 'source' ? MODULE : PROVIDER;
      if (address !== undefined && pattern.test(address))
        yield fetched(kind, { file, start, end }, address, version?.text);
    }
  },
});

const NAME = /\.(?:tf|tofu)$|^\.terraform\.lock\.hcl$/;
/** Of a registry: what is in a folder or a repository of sources is not. */
const PROVIDER = /^(?:[a-z0-9.-]+\.[a-z]+\/)?[\w-]+\/[\w-]+$/;
const MODULE = /^(?:[a-z0-9.-]+\.[a-z]+\/)?[\w-]+\/[\w-]+\/[\w-]+$/;
const EXACT = /^=?\s*(\d+\.\d+\.\d+(?:-[\w.]+)?)$/;

function needed(at: Span, wish: string): RecognizedComponent {
  const version = EXACT.exec(wish)?.[1];
  const stated = version === undefined ? {} : { version };
  return {
    ...component('toolchain', at, wish),
    purl: purl({ type: 'generic', name: 'terraform', ...stated }),
    known: [{ kind: 'tool', text: 'terraform', ...stated }],
  };
}

function fetched(kind: Bundled, at: Span, address: string, wish: string | undefined): RecognizedComponent {
  const parts = address.split('/');
  const [host = ''] = parts;
  const isHost = host.includes('.');
  const path = isHost ? parts.slice(1) : parts;
  const version = EXACT.exec(wish ?? '')?.[1];
  const isPublic = !isHost || host === 'registry.terraform.io';
  return {
    ...component(kind, at, wish),
    purl: purl({
      type: 'terraform',
      namespace: path.slice(0, -1).join('/'),
      name: path.at(-1) ?? '',
      ...(version === undefined ? {} : { version }),
      qualifiers: new Map(isPublic ? [] : [['repository_url', host]]),
    }),
  };
}

function component(bundled: Bundled, at: Span, wish: string | undefined): Omit<RecognizedComponent, 'purl'> {
  const isWish = wish !== undefined && !EXACT.test(wish);
  return {
    kind: 'component',
    bundled,
    scope: 'tool',
    at,
    declared: [],
    texts: [],
    known: [],
    facts: isWish ? [`any version ${wish} may be taken`] : [],
  };
}
