/** What a few words on one of GNU's licenses come to that say no version: any that there ever was. */
export function isAnyVersion(expression: string): boolean {
  return /^(?:GPL-1\.0|LGPL-2\.[01]|GFDL-1\.1(?:-no)?(?:-invariants)?)-or-later$/.test(expression);
}

/** A choice without those that another operand of it names with a version. */
export function withoutAnyVersion(operands: readonly string[]): readonly string[] {
  const stated = new Set(operands.filter((operand) => !isAnyVersion(operand)).map(familyOf));
  return operands.filter((operand) => !isAnyVersion(operand) || !stated.has(familyOf(operand)));
}

/** "GPL" of "GPL-2.0-or-later". */
export function familyOf(license: string): string {
  return license.replace(/-\d.*$/, '');
}
