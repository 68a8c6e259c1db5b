import { expect, it } from 'vitest';
import { toolchainVersion } from '../../core/recognize/toolchain-version.js';
import { recognized } from './support.js';

it.each([
  ['.nvmrc', 'v20.11.1\n', 'pkg:generic/node@20.11.1', 0],
  ['web/.nvmrc', '# the one of production\nlts/iron # until spring\n', 'pkg:generic/node@lts%2Firon', 24],
  ['.java-version', 'oracle64-17.0.2', 'pkg:generic/java@oracle64-17.0.2', 0],
  ['.terraform-version', '\n\n  1.5.7', 'pkg:generic/terraform@1.5.7', 4],
])('%s that says %j is %s', (file, text, purl, start) => {
  const [one, ...more] = recognized(toolchainVersion, file, text);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ kind: 'component', purl, scope: 'tool', at: { file, start } });
});

it('says nothing of an empty file', () => {
  expect(recognized(toolchainVersion, '.nvmrc', '\n# later\n')).toEqual([]);
});
