/**
 * Whose packages an image brings along, as package URLs call it: by the image's name, or by the release that official
 * images have in their tags. Undefined where neither says. https://github.com/package-url/purl-spec (deb, apk, rpm)
 */
export function distributionOf(image: string): string | undefined {
  const [, name = '', tag = ''] = /([^/:@]+)(?::([^/@]*))?(?:@[^/@]*)?$/.exec(image.toLowerCase()) ?? [];
  const named = NAMES.find(([pattern]) => pattern.test(name));
  return (named ?? TAGS.find(([pattern]) => pattern.test(tag)))?.[1];
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:debian|bitnami-debian|minideb)$/, 'debian'],
  [/^ubuntu$/, 'ubuntu'],
  [/^alpine$/, 'alpine'],
  [/^fedora(?:-minimal)?$/, 'fedora'],
  [/^centos$/, 'centos'],
  [/^rocky(?:linux)?$/, 'rocky'],
  [/^almalinux$/, 'almalinux'],
  [/^amazonlinux$/, 'amzn'],
  [/^oraclelinux$/, 'oracle'],
  [/^(?:ubi|rhel)\d*(?:-minimal|-init|-micro)?$/, 'redhat'],
  [/^wolfi-base$/, 'wolfi'],
];

const TAGS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|-)alpine/, 'alpine'],
  [/(?:^|-)(?:trixie|bookworm|bullseye|buster|stretch)(?:$|-)/, 'debian'],
  [/(?:^|-)(?:noble|jammy|focal|bionic)(?:$|-)/, 'ubuntu'],
];
