import { METRICS, type Metric } from '../../model/entitlement.js';
import type { MeasuredRow } from '../../model/entitlement-report.js';
import type { Amount, Measured } from './consumption.js';

/** Why a file says nothing of another repository. */
export interface NoResult {
  readonly problem: string;
}

/** UTF-16 units. */
const LONGEST = 16 * 1024 * 1024;

/**
 * What another repository that shares the register uses, from the JSON that `licit entitlements check` or `position` printed
 * there. Never throws.
 */
export function readResult(text: string): Measured | NoResult {
  if (text.length > LONGEST) return { problem: `it is larger than ${LONGEST} characters` };
  const measured = measuredIn(text);
  if (!measured) return { problem: 'it is no result of "licit entitlements position --format json"' };
  const { repository, unit, environment, hosts, products } = measured;
  if (repository === undefined)
    return { problem: 'it does not say of which repository it is: write "repository" in usage.yaml there' };
  const amounts = new Map(
    products.map(({ id, amounts: all }) => [id, new Map(all.map((one) => [one.metric, amountOf(one)]))]),
  );
  return {
    repository,
    ...(unit === undefined ? {} : { unit }),
    ...(environment === undefined ? {} : { environment }),
    ...(hosts ? { hosts } : {}),
    products: new Set(amounts.keys()),
    amount: (product, metric) => amounts.get(product)?.get(metric),
  };
}

function amountOf({ quantity, standby, people, from }: MeasuredRow['products'][number]['amounts'][number]): Amount {
  return { quantity, from, ...(standby ? { standby } : {}), ...(people ? { people } : {}) };
}

function measuredIn(text: string): MeasuredRow | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const measured = isObject(value) ? value.measured : undefined;
  if (!isObject(measured)) return undefined;
  const { products } = measured;
  const isWhole =
    [measured.repository, measured.unit, measured.environment].every(isTextOrAbsent) &&
    (measured.hosts === undefined ||
      (Array.isArray(measured.hosts) && measured.hosts.length > 0 && measured.hosts.every(isText))) &&
    Array.isArray(products) &&
    products.every(isProduct);
  return isWhole ? (measured as unknown as MeasuredRow) : undefined;
}

function isProduct(value: unknown): boolean {
  return (
    isObject(value) && typeof value.id === 'string' && Array.isArray(value.amounts) && value.amounts.every(isAmount)
  );
}

function isAmount(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { metric, quantity, standby, people, from } = value;
  const isPeople =
    people === undefined || (Array.isArray(people) && people.length === quantity && people.every(isText));
  return (
    typeof metric === 'string' &&
    Object.hasOwn(METRICS, metric as Metric) &&
    isCount(quantity) &&
    (standby === undefined || isStandby(standby, quantity)) &&
    typeof from === 'string' &&
    isPeople
  );
}

function isStandby(value: unknown, most: number): boolean {
  if (!isObject(value)) return false;
  const { cold, warm } = value;
  return isCount(cold) && isCount(warm) && cold + warm <= most;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
