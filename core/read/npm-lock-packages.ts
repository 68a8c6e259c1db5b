import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { entriesOf, type MapEntry, type MapNode } from '../text/node.js';
import { licenseStatement } from './license-statement.js';
import { duplicateKey, malformed, quoted } from './malformed.js';
import type { Flattened } from './npm-lock-dependencies.js';
import { isSet, mistakesInFields, type NpmLockEntry, platformsIn, stringField } from './npm-lock-entry.js';
import { npmWants } from './npm-wants.js';

/** UTF-16 units; no file system has longer paths, and each is walked once for every dependency. */
const LONGEST_LOCATION = 2048;

/** Lock versions 2 and 3: every folder by its path. */
export function packagesIn(source: Source, packages: MapNode): Flattened {
  const entries = new Map<string, NpmLockEntry>();
  const findings: Finding[] = [];
  for (const at of packages.entries) {
    const place = { start: at.keyStart, end: at.keyEnd };
    if (at.value.kind !== 'map') findings.push(malformed(source.file, at.value, `${quoted(at.key)} is not an object`));
    else if (at.key.length > LONGEST_LOCATION) findings.push(malformed(source.file, place, 'this path is too long'));
    else {
      if (entries.has(at.key)) findings.push(duplicateKey(source.file, place, at.key));
      findings.push(...mistakesInFields(source, at.value.entries));
      entries.set(at.key, entryOf(source, at));
    }
  }
  return { entries, findings, hasProjects: true };
}

function entryOf(source: Source, at: MapEntry): NpmLockEntry {
  const fields = entriesOf(at.value);
  const location = at.key;
  const linked = isSet(fields, 'link');
  const name = stringField(fields, 'name');
  const version = stringField(fields, 'version');
  const resolved = stringField(fields, 'resolved');
  const integrity = stringField(fields, 'integrity');
  const license = licenseStatement(source, fields.findLast(({ key }) => key === 'license')?.value);
  const platforms = platformsIn(fields);
  return {
    location,
    at,
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(resolved === undefined ? {} : { resolved }),
    ...(integrity === undefined ? {} : { integrity }),
    ...(linked ? { linkTo: resolved ?? '' } : {}),
    ...(license ? { license } : {}),
    bundled: isSet(fields, 'inBundle'),
    ...(platforms ? { platforms } : {}),
    wants: [...npmWants(fields, !isPackageFolder(location))],
  };
}

/** True when a package manager made the folder. */
export function isPackageFolder(location: string): boolean {
  return location.startsWith('node_modules/') || location.includes('/node_modules/');
}
