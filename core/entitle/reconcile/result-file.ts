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
  const { repository, unit, environment, products } = measured;
  if (repository === undefined)
    return { problem: 'it does not say of which repository it is: write "repository" in usage.yaml there' };
  const amounts = new Map(
    products.map(({ id, amounts: all }) => [id, new Map(all.map((one) => [one.metric, amountOf(one)]))]),
  );
  return {
    repository,
    ...(unit === undefined ? {} : { unit }),
    ...(environment === undefined ? {} : { environment }),
    products: new Set(amounts.keys()),
    amount: (product, metric) => amounts.get(product)?.get(metric),
  };
}

function amountOf({ quantity, people, from }: MeasuredRow['products'][number]['amounts'][number]): Amount {
  return { quantity, from, ...(people ? { people } : {}) };
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
  const { metric, quantity, people, from } = value;
  const isPeople =
    people === undefined ||
    (Array.isArray(people) && people.length === quantity && people.every((one) => typeof one === 'string'));
  return (
    typeof metric === 'string' &&
    Object.hasOwn(METRICS, metric as Metric) &&
    Number.isSafeInteger(quantity) &&
    Number(quantity) >= 0 &&
    typeof from === 'string' &&
    isPeople
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isTextOrAbsent(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
