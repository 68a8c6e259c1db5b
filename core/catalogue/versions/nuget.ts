import { compareNumbers, type Digits, digits } from './digits.js';
import { compareLabels, type Label, labelsOf } from './labels.js';
import { LONGEST_VERSION, type VersionScheme } from './scheme.js';

interface Key {
  readonly release: readonly Digits[];
  readonly labels: readonly Label[];
}

/**
 * NuGet: one to four numbers, missing ones 0, then labels as in semantic versions but in any case. Metadata does not
 * count. https://learn.microsoft.com/nuget/concepts/package-versioning
 */
export const nuget: VersionScheme<Key> = {
  id: 'nuget',
  parse(text) {
    if (text.length > LONGEST_VERSION) return undefined;
    const [, numbers, labels] = FORM.exec(text.trim()) ?? [];
    if (numbers === undefined) return undefined;
    const release = numbers.split('.').map(digits);
    return { release, key: { release, labels: labels === undefined ? [] : labelsOf(labels) } };
  },
  compare: ({ key: a }, { key: b }) => compareNumbers(a.release, b.release) || compareLabels(a.labels, b.labels),
};

const FORM = /^(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/;
