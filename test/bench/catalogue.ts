import { builtInCatalogue, createCatalogue } from '../../core/catalogue/index.js';
import { npmPurl, type Purl, purl } from '../../core/model/purl.js';
import { median } from './measure.js';

/**
 * What it costs to look every component of a large project up in the catalogue: once in a process that has done nothing yet,
 * reading and index included, and again when the code is warm; bundled, as it is shipped. A tenth comes from a registry of its own, a fiftieth is in the
 * catalogue.
 */
const COMPONENTS = 20_000;
const LIMIT = 50;

const components = [...made(COMPONENTS)];
const started = performance.now();
const catalogue = createCatalogue(builtInCatalogue());
const found = count();
const cold = performance.now() - started;
const times = Array.from({ length: 9 }, timed);
const files = Array.from(
  { length: COMPONENTS },
  (_, index) => `packages/app-${index % 40}/src/module-${index}/index.${index % 2 ? 'ts' : 'jar'}`,
);
const lookedAt = performance.now();
for (const file of files) catalogue.of('file', file);
const ofFiles = performance.now() - lookedAt;

console.log(
  `${COMPONENTS} components, ${found} rows found, ${catalogue.rows.length} products, Node ${process.version}`,
);
claim('cold, reading and index included, ms', cold);
claim('warm, median of nine, ms', median(times));
console.log(`        as many files, cold: ${ofFiles.toFixed(1)} ms`);

function timed(): number {
  const start = performance.now();
  count();
  return performance.now() - start;
}

function count(): number {
  let rows = 0;
  for (const component of components) rows += catalogue.ofPackage(component).length;
  return rows;
}

function* made(howMany: number): Generator<Purl> {
  const known = ['tldraw', '@ag-grid-enterprise/charts', '@syncfusion/ej2-grids', 'primeng', '@progress/kendo-ui'];
  for (let index = 0; index < howMany; index++) {
    const version = `${index % 30}.${index % 7}.${index % 11}`;
    if (index % 50 === 0) yield npmPurl(known[(index / 50) % known.length] as string, version);
    else if (index % 10 === 1)
      yield npmPurl(`@acme/package-${index}`, version, new Map([['repository_url', 'https://npm.acme.example/team']]));
    else if (index % 10 === 2)
      yield purl({ type: 'maven', namespace: `com.example.group${index % 90}`, name: `artifact-${index}`, version });
    else if (index % 10 === 3) yield purl({ type: 'nuget', name: `System.Package${index}`, version });
    else if (index % 10 === 4) yield npmPurl(`@types/package-${index}`, version);
    else yield npmPurl(`package-${index}`, version);
  }
}

function claim(what: string, value: number): void {
  const holds = value <= LIMIT;
  console.log(`${holds ? 'holds ' : 'MISSED'}  ${what}: ${value.toFixed(1)} (<= ${LIMIT})`);
  if (!holds) process.exitCode = 1;
}
