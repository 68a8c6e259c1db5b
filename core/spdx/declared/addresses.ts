import { licenseSpelling } from '../identifiers.js';
import { expressionOfName } from '../names.js';
import { oneLicense } from './one.js';
import { wordsOf } from './words.js';

/**
 * The license at an address of those who publish licenses: their own ids and titles stand in it. Undefined for others, and for
 * an address whose text changes or that names no version.
 */
export function licenseAt(address: string): string | undefined {
  const [, host = '', path = ''] =
    /^https?:\/\/(?:www\.)?([a-z0-9.-]+)(?::\d+)?(\/[^?#]*)?/.exec(address.toLowerCase()) ?? [];
  const place = path.replace(/\/+$/, '').replace(/(?:\.en)?\.(?:s?html?|php|txt|md|json|xml)$/, '');
  return (
    STEWARDS.map(([steward, pattern, read]) => {
      const found = host === steward || host.endsWith(`.${steward}`) ? pattern.exec(place) : null;
      return found ? read(found[1] ?? '', found[2] ?? '') : undefined;
    }).find((license) => license !== undefined) ?? expressionOfName(`http://${host}${place}`)?.expression
  );
}

type Read = (first: string, second: string) => string | undefined;

/** "apache-2-0", "gpl-2.0-standalone", "mit-license": the name in an address. */
const title: Read = (name) =>
  TITLES[name] ?? oneLicense(wordsOf(name.replace(/(\d)-(\d)$/, '$1.$2').replace(/-standalone$/, '')));

const TITLES: Readonly<Record<string, string>> = {
  cddl1: 'CDDL-1.0',
  'eclipse-1.0': 'EPL-1.0',
  'uoi-ncsa': 'NCSA',
};

const commons: Read = (kind, version) =>
  /^[\d.]+$/.test(version) ? licenseSpelling(`CC-${kind}-${version}`) : undefined;

const STEWARDS: readonly (readonly [host: string, path: RegExp, read: Read])[] = [
  ['spdx.org', /^\/licenses\/([^/]+)$/, (id) => licenseSpelling(id)],
  ['opensource.org', /^\/licenses?\/([^/]+)$/, title],
  ['choosealicense.com', /^\/licenses\/([^/]+)$/, (id) => licenseSpelling(id)],
  ['gnu.org', /^\/licenses\/(?:old-licenses\/)?([^/]+)$/, title],
  ['fsf.org', /^\/licens(?:es|ing\/licenses)\/([^/]+)$/, title],
  ['apache.org', /^\/licenses\/license-([\d.]+)$/, (version) => licenseSpelling(`Apache-${version}`)],
  ['creativecommons.org', /^\/licenses\/(by[a-z-]*)\/([\d.]+)(?:\/(?:legalcode|deed)(?:\.[a-z_-]+)?)?$/, commons],
  ['creativecommons.org', /^\/publicdomain\/(zero)\/1\.0(?:\/(?:legalcode|deed)(?:\.[a-z_-]+)?)?$/, () => 'CC0-1.0'],
  ['creativecommons.org', /^\/licenses\/(mit|bsd)$/, title],
  ['mozilla.org', /^\/(?:[a-z]{2}-[a-z]{2}\/)?mpl\/(?:mpl-)?(\d\.\d)$/, (version) => licenseSpelling(`MPL-${version}`)],
  ['eclipse.org', /^\/(?:legal|org\/documents)\/(?:epl-2\.0\/)?epl-(?:v)?([12])\.?0$/, (version) => `EPL-${version}.0`],
  ['opendatacommons.org', /^\/licenses\/(by|odbl|pddl)\/1\.0$/, (kind) => DATA[kind]],
  ['mit-license.org', /^()$/, () => 'MIT'],
];

const DATA: Readonly<Record<string, string>> = { by: 'ODC-By-1.0', odbl: 'ODbL-1.0', pddl: 'PDDL-1.0' };
