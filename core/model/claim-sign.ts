/** Something in code or configuration by which a product is said to be licensed, free or tried. */
export interface ClaimSign {
  readonly kind: 'env' | 'code';
  /** What stands there: the name of a variable with "*" for any letters, or a chain of names, "LicenseType.Community". */
  readonly name: string;
  /** The value it shows that with, a glob; absent where the name alone does. */
  readonly value?: string;
  readonly shows: 'commercial' | 'claim' | 'trial' | 'unclear';
}
