import type { EntitlementReport } from '../../model/entitlement-report.js';
import type { RenderOptions, Sources } from '../../model/report.js';
import { printJson } from '../json.js';
import { entitlementCheckJson, renderEntitlementCheck } from './check.js';
import { entitlementListJson, renderEntitlementList } from './list.js';
import { positionJson, renderPosition } from './position.js';

export const ENTITLEMENT_VIEWS = ['check', 'list', 'position'] as const;
/** What is told: findings, the register, or the effective license position. */
export type EntitlementView = (typeof ENTITLEMENT_VIEWS)[number];

/** One view of rights for people. */
export function renderEntitlements(
  view: EntitlementView,
  entitlements: EntitlementReport,
  sources: Sources,
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  switch (view) {
    case 'check':
      return renderEntitlementCheck(entitlements, sources, options);
    case 'list':
      return renderEntitlementList(entitlements, options);
    case 'position':
      return renderPosition(entitlements, options);
  }
}

/** The same for machines, in a versioned shape. The same answer gives the same bytes. */
export function entitlementsJson(view: EntitlementView, entitlements: EntitlementReport, sources: Sources): string {
  switch (view) {
    case 'check':
      return printJson(entitlementCheckJson(entitlements, sources));
    case 'list':
      return printJson(entitlementListJson(entitlements, sources));
    case 'position':
      return printJson(positionJson(entitlements));
  }
}
