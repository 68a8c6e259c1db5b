/**
 * What a key of licit.yaml means, for hovers: the path is made of keys, and of places in lists
 * (`['exceptions', 0, 'until']`). Undefined for a key that no policy has.
 */
export async function describePolicyKey(path: readonly (string | number)[]): Promise<string | undefined> {
  const [{ descriptionAt }, { policySchema }] = await Promise.all([import('./schema-at.js'), import('./schema.js')]);
  return descriptionAt(policySchema, path);
}
