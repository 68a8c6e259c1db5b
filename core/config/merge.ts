import type { Finding } from '../model/finding.js';
import type { PlainDate } from '../model/plain-date.js';
import type { LicenseRules, Policy } from '../model/policy.js';
import { SCOPES, type Scope } from '../model/scope.js';
import { readChoice } from './choices.js';
import { readClarification } from './clarifications.js';
import type { PolicyDocument } from './document.js';
import { readEntries } from './entry.js';
import { readException } from './exceptions.js';
import { readNamedFiles } from './named-files.js';
import { placeOf } from './origins.js';
import { strictOtherwise } from './otherwise.js';
import { readPath } from './paths.js';
import { neverApplying } from './refused.js';
import { readRules } from './rules.js';
import { readSeverity } from './severity.js';

/** What all the files say together: what is nearer comes first and wins, but refusals that bind stay. */
export function merge(
  documents: readonly PolicyDocument[],
  asOf: PlainDate,
): { readonly merged: Omit<Policy, 'name' | 'file'>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  function all<E>(
    read: (document: PolicyDocument) => { readonly entries: readonly E[]; readonly findings: readonly Finding[] },
  ): E[] {
    return documents.flatMap((document) => {
      const { entries, findings: wrong } = read(document);
      findings.push(...wrong);
      return entries;
    });
  }
  function rulesOf(scope?: Scope): LicenseRules {
    const entries = all((document) =>
      readRules(scope === undefined ? document.input.licenses : document.input.scopes?.[scope], document),
    );
    const { otherwise, findings: lifted } = strictOtherwise(documents, scope);
    findings.push(...lifted);
    return { entries, ...(otherwise ? { otherwise } : {}) };
  }
  const longest = longestException(documents);
  const rules = rulesOf();
  const scopes = new Map(
    SCOPES.map((scope) => [scope, rulesOf(scope)] as const).filter(
      ([, { entries, otherwise }]) => entries.length > 0 || otherwise,
    ),
  );
  const { severity, findings: wrong } = readSeverity(documents);
  const { named, findings: unlocated } = readNamedFiles(documents);
  const refused = [...neverApplying(rules, scopes)];
  findings.push(...wrong, ...unlocated, ...refused.map(({ finding }) => finding));
  const pointless = new Set(refused.map(({ entry }) => entry).filter(({ verdict }) => verdict === 'allow'));
  const without = ({ entries, ...rest }: LicenseRules): LicenseRules => ({
    ...rest,
    entries: entries.filter((entry) => !pointless.has(entry)),
  });
  return {
    merged: {
      project: projectOf(documents),
      // What never applies has its finding, and is not to be found unused once more.
      rules: without(rules),
      scopes: new Map([...scopes].map(([scope, own]) => [scope, without(own)])),
      paths: all((document) => readEntries(document.input.paths, document, readPath)),
      clarifications: all((document) => readEntries(document.input.clarifications, document, readClarification)),
      choices: all((document) => readEntries(document.input.choices, document, readChoice)),
      exceptions: all((document) =>
        readEntries(document.input.exceptions, document, (entry) => readException(entry, asOf, longest)),
      ),
      severity,
      ...named,
    },
    findings,
  };
}

/** The nearest cap, or a binding one that is lower; undefined when nobody sets one. */
function longestException(documents: readonly PolicyDocument[]): number | undefined {
  let longest: number | undefined;
  for (const { input, binding } of documents) {
    const days = input.limits?.['exception-days'];
    if (days !== undefined && (longest === undefined || (binding && days < longest))) longest = days;
  }
  return longest;
}

/** Each fact by the nearest file that states it. */
function projectOf(documents: readonly PolicyDocument[]): Policy['project'] {
  const license = documents.find(({ input }) => input.project?.license !== undefined);
  const use = documents.find(({ input }) => input.project?.use !== undefined)?.input.project?.use;
  const project = license?.input.project;
  return {
    ...(license && project?.license !== undefined
      ? { license: { value: project.license, span: placeOf(license.origins, license.source, project, 'license') } }
      : {}),
    ...(use === undefined ? {} : { use }),
  };
}
