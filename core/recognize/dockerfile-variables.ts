/** What a text comes to when its variables are put in; undefined when one is not known. */
export type Expand = (text: string) => string | undefined;

/**
 * Puts values of variables in a text: $NAME, ${NAME}, ${NAME:-otherwise}, ${NAME:+instead}. A name that has no value, and
 * any other form, makes the whole unknown. https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expand(text: string, values: ReadonlyMap<string, string | undefined>): string | undefined {
  if (!text.includes('$')) return text;
  if (text.length > LONGEST) return undefined;
  let known = true;
  const expanded = text.replace(VARIABLE, (_, plain: string, name: string, sign: string, word: string) => {
    const value = values.get(plain ?? name ?? '');
    const isSet = value !== undefined && value !== '';
    const put = sign === ':-' || sign === '-' ? (isSet ? value : word) : sign ? (isSet ? word : '') : value;
    if (put === undefined || put.includes('$')) known = false;
    return put ?? '';
  });
  return known && expanded.length <= LONGEST ? expanded : undefined;
}

const LONGEST = 1000;
const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+])([^{}]*))?\}|)/g;
