import { expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import { dockerfile } from '../../core/recognize/dockerfile.js';
import { recognized } from './support.js';

/** Both ways of asking must come to the same: by how the image is written, and by its package URL. */
it.each([
  ['redis:7.4', ['container.redis']],
  ['docker.io/library/redis:7.2.4', ['container.redis']],
  [`redis:7.4@sha256:${'0'.repeat(64)}`, ['container.redis']],
  ['bitnami/postgresql:16', ['container.bitnami']],
  ['mcr.microsoft.com/windows/servercore:ltsc2022', ['os.windows-server-base']],
  ['localstack/localstack:latest', ['container.localstack']],
  ['continuumio/miniconda3', ['pkgmgr.anaconda']],
  ['postgres:16', []],
])('the catalogue knows the image %s', (image, rows) => {
  const catalogue = createCatalogue(builtInCatalogue());
  const [one] = recognized(dockerfile, 'Dockerfile', `FROM ${image}`);
  if (one?.kind !== 'component') throw new Error('no image');
  const byText = one.known.flatMap(({ kind, text, ...more }) => catalogue.of(kind, text, more));
  const byPurl = catalogue.ofPackage(one.purl);
  expect(byText.map(({ row }) => row.id)).toEqual(rows);
  expect(byPurl).toEqual(byText);
});
