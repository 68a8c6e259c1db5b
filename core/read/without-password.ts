/** A URL without user and password; a user alone is kept for ssh, which cannot do without ("git@"). */
export function withoutPassword(url: string): string {
  return url.replace(CREDENTIALS, (whole, scheme: string, user: string) =>
    scheme.includes('ssh') && !user.includes(':') ? whole : scheme,
  );
}

const CREDENTIALS = /^([a-z+]+:\/\/)([^/?#]*)@/i;
