import { yearsAfter } from '../../catalogue/opens.js';
import type { Opens } from '../../model/catalogue.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { Released } from '../../model/released.js';
import type { LicenseOpens } from './license-opens.js';

/** When a version turns open, and how that is known. */
export interface Opening {
  /** The first day on which it is open; absent where nothing says when it came out, nor a fixed day. */
  readonly on?: PlainDate;
  readonly to: string;
  /** `low`: by the catalogue, since the license of this very version was not at hand. */
  readonly confidence: 'high' | 'low';
  readonly because: 'change-date' | 'anniversary' | 'catalogue';
  readonly released?: Released;
}

/**
 * When a version turns open, by the license of this very version, else by the catalogue: on its Change Date or on the anniversary
 * of its release, whichever comes first. A Change Date in years counts from the release too.
 */
export function openingOf(
  catalogue: Opens,
  license: LicenseOpens | undefined,
  released: Released | undefined,
): Opening {
  if (!license) {
    const on = earliest([released && yearsAfter(released.day, catalogue.years), catalogue.atLatest]);
    return { ...(on ? { on } : {}), to: catalogue.to, confidence: 'low', because: 'catalogue', ...known(released) };
  }
  const { changeDate, years } = license;
  const change =
    changeDate?.kind === 'day' ? changeDate.day : changeDate && released && yearsAfter(released.day, changeDate.years);
  const anniversary = released && years !== undefined ? yearsAfter(released.day, years) : undefined;
  const on = earliest([change, anniversary]);
  return {
    ...(on ? { on } : {}),
    to: license.to ?? catalogue.to,
    confidence: 'high',
    because: on !== undefined && on === change ? 'change-date' : 'anniversary',
    ...known(released),
  };
}

/** Of several days on which something came out, the first: a registry may have it later than its tag. */
export function firstReleased(all: readonly Released[]): Released | undefined {
  return all.reduce<Released | undefined>((first, one) => (first && first.day <= one.day ? first : one), undefined);
}

/** Open from that day on. */
export function isOpen({ on }: Opening, asOf: PlainDate): boolean {
  return on !== undefined && asOf >= on;
}

function earliest(days: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

function known(released: Released | undefined): Pick<Opening, 'released'> {
  return released ? { released } : {};
}
