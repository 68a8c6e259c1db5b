import type { JudgedComponent } from '../model/component.js';
import type { PlainDate } from '../model/plain-date.js';
import { purlTitle } from '../model/purl.js';
import { patternOf } from './packages.js';
import { DEFAULT_PROFILE } from './profiles.js';
import { yamlQuoted, yamlScalar } from './yaml-edit.js';

export interface DraftOptions {
  /** The day of the draft, told in its first lines. */
  readonly asOf: PlainDate;
  /** The license this project is given out under. */
  readonly projectLicense?: string;
  /** Where editors find the schema. */
  readonly schemaUrl?: string;
}

/** Templates per section; beyond it a number says how many there are. */
const MOST_TEMPLATES = 40;
/** Names after an id. */
const MOST_NAMES = 3;

/**
 * A first licit.yaml for what is there, as judged by the recommended profile: that profile, what needs review by its
 * id, and a commented template for each thing that is refused. It lifts no refusal by itself. Same components, same bytes.
 */
export function draftPolicy(components: readonly JudgedComponent[], options: DraftOptions): string {
  const sorted = components.toSorted((a, b) => (a.purl < b.purl ? -1 : a.purl > b.purl ? 1 : 0));
  const sections = [
    heading(sorted, options),
    [`extends: [${DEFAULT_PROFILE}]`],
    project(options),
    review(sorted),
    exceptions(sorted),
    clarifications(sorted),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading(components: readonly JudgedComponent[], { asOf, schemaUrl }: DraftOptions): string[] {
  const refused = components.filter(isRefused).length;
  return [
    ...(schemaUrl === undefined ? [] : [`# yaml-language-server: $schema=${inComment(schemaUrl)}`]),
    `# Which licenses may be used here. Drafted on ${asOf} from ${counted(components.length, 'component')}, ${refused} of them refused.`,
    '# Permissive and public-domain licenses are allowed, weak copyleft needs review, the rest and what is unknown is refused.',
  ];
}

function project({ projectLicense }: DraftOptions): string[] {
  if (projectLicense === undefined) return [];
  return [
    '# The license this project is given out under; nothing is judged by it yet.',
    '# project:',
    `#   license: ${yamlQuoted(projectLicense)}`,
  ];
}

/** Ids that a person should look at, so that the next new one stands out. */
function review(components: readonly JudgedComponent[]): string[] {
  const byLicense = new Map<string, string[]>();
  for (const component of components) {
    if (component.decision.outcome !== 'review' || component.license.kind !== 'known') continue;
    const { text } = component.license;
    byLicense.set(text, [...(byLicense.get(text) ?? []), purlTitle(component.purl)]);
  }
  if (byLicense.size === 0) return [];
  const ids = [...byLicense.keys()].sort();
  return [
    'licenses:',
    '  # In use and not looked at yet: move a license to `allow` once its terms are kept.',
    '  review:',
    ...ids.map((id) => `    - ${yamlScalar(id)} # ${names(byLicense.get(id) ?? [])}`),
  ];
}

/** Refused for what they are known to be. */
function exceptions(components: readonly JudgedComponent[]): string[] {
  const refused = components.filter((one) => isRefused(one) && 'text' in one.license);
  if (refused.length === 0) return [];
  return [
    '# Refused. Replace the package, allow its license under `licenses`, or let one through: take away the "# ", say why,',
    '# who answers for it and until when.',
    '# exceptions:',
    ...refused.slice(0, MOST_TEMPLATES).flatMap((component) => {
      const license = 'text' in component.license ? component.license.text : '';
      return [
        `#   - package: ${yamlQuoted(patternOf(component.purl))}`,
        `#     license: ${yamlQuoted(license)} # ${inComment(component.decision.reason)}`,
        `#     scope: ${component.scope}`,
        ...['reason', 'owner', 'until'].map((key) => `#     ${key}: ""`),
      ];
    }),
    ...left(refused.length),
  ];
}

/** Refused because nobody says, or nobody can read, what they are. */
function clarifications(components: readonly JudgedComponent[]): string[] {
  const unknown = components.filter((one) => one.license.kind === 'absent' || one.license.kind === 'unreadable');
  if (unknown.length === 0) return [];
  return [
    '# Nobody says, or nobody can read, what the license of these is. Find out, then take away the "# " and say how you',
    '# know. With `file` and `sha256` you hear of it when the text changes.',
    '# clarifications:',
    ...unknown
      .slice(0, MOST_TEMPLATES)
      .flatMap(({ purl, license }) => [
        `#   - package: ${yamlQuoted(patternOf(purl))}`,
        `#     license: "" # ${license.kind === 'unreadable' ? inComment(license.problem) : 'nothing is said'}`,
        '#     reason: ""',
      ]),
    ...left(unknown.length),
  ];
}

function isRefused({ decision }: JudgedComponent): boolean {
  return decision.outcome === 'refused';
}

function left(count: number): string[] {
  return count > MOST_TEMPLATES ? [`#   and ${count - MOST_TEMPLATES} more: licit check`] : [];
}

function names(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_NAMES).map(inComment).join(', ');
  return titles.length > MOST_NAMES ? `${shown} and ${titles.length - MOST_NAMES} more` : shown;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** Words of foreign files in a comment: on one line, printable. */
function inComment(text: string): string {
  const cut = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return cut.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}
