import type { Part, TemplateText } from './spdx-template.js';

/**
 * Passages of the list's texts that say themselves that they are no part of the license, and that some entries of the
 * list mark as such and others do not: all of one family may be left out alike.
 */
const OUTSIDE: readonly { readonly ids: RegExp; readonly from: RegExp; readonly until: RegExp }[] = [
  { ids: /^CC-/, from: /Using Creative Commons Public Licenses/i, until: /By exercising the Licensed Rights/i },
  // What may be done with the words of the license, which is no term of it.
  {
    ids: /./,
    from: /Everyone is permitted to copy and distribute verbatim\s+copies\s+of this\s+license\s+document, but changing/,
    until: /(?<=not\s+allowed)\W/,
  },
  { ids: /^OLDAP-/, from: /Permission to copy and distribute verbatim/, until: /(?<=granted)\W/ },
  { ids: /^[AO][FS]L-/, from: /This license is Copyright/i, until: /$(?!.)/s },
  // Which other licenses may be taken for works that are joined with it; the text is the same without them.
  { ids: /^EUPL-1\.[12]/, from: /Appendix\s/, until: /$(?!.)/s },
  { ids: /^PHP-3\.01?$/, from: /(?:PHP|This product) includes the Zend Engine/, until: /$(?!.)/s },
  { ids: /^OLDAP-2\.[78]$/, from: /OpenLDAP is a registered trademark/, until: /(?<=Foundation)\W/ },
  { ids: /^Unicode-3\.0$/, from: /NOTICE TO USER/, until: /Permission is hereby granted/ },
  // What licensors promise to the author of the license; many leave it out.
  { ids: /^BUSL-1\.1$/, from: /License text copyright/, until: /Terms\s/ },
  { ids: /^BUSL-1\.1$/, from: /MariaDB hereby grants you permission/, until: /$(?!.)/s },
  { ids: /^CC-/, from: /Creative Commons (?:Corporation )?is not a party to/i, until: /$(?!.)/s },
];

/** The template with those passages as parts that may be left out. */
export function withOutside(template: TemplateText): TemplateText {
  const parts: Part[] = [];
  for (const { ids, from, until } of OUTSIDE) {
    const start = ids.test(template.id) ? template.text.search(from) : -1;
    const length = start < 0 ? -1 : template.text.slice(start).search(until);
    if (length > 0) parts.push({ kind: 'optional', start, end: start + length });
  }
  return parts.length === 0 ? template : { ...template, parts: [...parts, ...template.parts] };
}

/** The list has the text of the GPL behind that of the LGPL 3.0, which most files that have the LGPL are without. */
export function withBeginning(template: TemplateText): readonly TemplateText[] {
  if (!template.id.startsWith('LGPL-3.0') || template.kind !== 'text') return [template];
  const end = template.text.search(/GNU GENERAL PUBLIC LICENSE\s+Version 3/);
  if (end < 0) throw new Error(`${template.id} has no second license in it`);
  const parts = template.parts.filter((part) => part.end <= end);
  return [template, { ...template, text: template.text.slice(0, end), parts }];
}
