/** Something in code or configuration by which a product is said to be licensed, free or tried. */
export interface ClaimSign {
  readonly kind: 'env' | 'code';
  /** What stands there: the name of a variable with "*" for any letters, or a chain of names, "LicenseType.Community". */
  readonly name: string;
  /** The value it shows that with, a glob; absent where the name alone does. */
  readonly value?: string;
  readonly shows: 'commercial' | 'claim' | 'trial' | 'unclear';
}

/** How a claim calls what says so: "licenseKey", "licenseKey:'GPL'". Of a key no more than the form. */
export function signText({ name, value }: Pick<ClaimSign, 'name' | 'value'>): string {
  return value === undefined ? name : `${name}:'${value}'`;
}

/** What a product wants to be shown: a class of CSS, and the id of its row. */
export interface HidingHint {
  readonly name: string;
  readonly row: string;
}

/** Something that gets around a license check: a glob of a host that is turned off, of a command, of a file. */
export interface CircumventionHint {
  readonly kind: 'hosts' | 'vmarg' | 'cmd' | 'url' | 'file';
  readonly pattern: string;
  /** What the catalogue calls it: "JetBrains activation agent". */
  readonly name: string;
  /** The id of its row. */
  readonly row: string;
}
