import type { Dispatcher } from 'undici';

/** An answer to a GET. */
export type Answer =
  /** `url` is where the text came from in the end. */
  | { readonly kind: 'text'; readonly text: string; readonly url: URL }
  /** 404, 405 or 410: not there. */
  | { readonly kind: 'absent' }
  /** `silent`: it did not answer properly however often it was asked, so asking it for more may be in vain. */
  | { readonly kind: 'failed'; readonly problem: string; readonly silent?: boolean };

export interface GetOptions {
  /** Bytes. */
  readonly limit: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The Authorization header for an address; only ever asked for addresses on the first one's origin. */
  readonly authorizationFor: (url: URL) => string | undefined;
  readonly dispatcher: () => Promise<Dispatcher>;
  /** Waits this many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const ATTEMPTS = 4;
const REDIRECTS = 5;
/** Milliseconds. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
const SILENCE = 15_000;
const WHOLE_ANSWER = 60_000;

/**
 * GETs a text. Tries four times when the server is busy (429), broken (5xx) or silent, pausing half a second and twice
 * as long each time, or as long as it asks for in Retry-After, at most 30 s. Follows five redirects, never from https to
 * http; credentials stay behind when one leads to
 * another origin, and are not sent again if it leads back. Never throws.
 */
export async function httpGet(url: URL, options: GetOptions): Promise<Answer> {
  let problem = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const tried = await attemptAt(url, options);
    if ('kind' in tried) return tried;
    problem = tried.problem;
    const pause = Math.min(tried.retryAfter ?? FIRST_PAUSE * 2 ** attempt, LONGEST_PAUSE);
    if (attempt + 1 < ATTEMPTS) await options.wait(pause);
  }
  return { kind: 'failed', problem, silent: true };
}

/** Worth another try. */
interface Passing {
  readonly problem: string;
  /** Milliseconds. */
  readonly retryAfter?: number;
}

async function attemptAt(first: URL, options: GetOptions): Promise<Answer | Passing> {
  let url = first;
  let home = true;
  for (let redirect = 0; redirect <= REDIRECTS; redirect++) {
    const response = await request(url, home, options);
    if ('problem' in response) return response;
    const { statusCode: status, body } = response;
    if (status === 200) return textOf(body, url, options.limit);
    body.on('error', () => {}).destroy();
    const location = redirectOf(status, response.headers, url);
    if (location === undefined) return judged(status, url, response.headers);
    if (location.protocol !== 'https:' && !(location.protocol === 'http:' && url.protocol === 'http:'))
      return { kind: 'failed', problem: `${url.host} redirects to an address that is not safe` };
    url = location;
    home &&= url.origin === first.origin;
  }
  return { kind: 'failed', problem: `${first.host} redirects too often` };
}

type Headers = Dispatcher.ResponseData['headers'];

async function request(url: URL, home: boolean, options: GetOptions): Promise<Dispatcher.ResponseData | Passing> {
  const { request } = await import('undici');
  const authorization = home ? options.authorizationFor(url) : undefined;
  try {
    return await request(url, {
      method: 'GET',
      headers: { ...options.headers, ...(authorization === undefined ? {} : { authorization }) },
      headersTimeout: SILENCE,
      bodyTimeout: SILENCE,
      signal: AbortSignal.timeout(WHOLE_ANSWER),
      dispatcher: await options.dispatcher(),
    });
  } catch (error) {
    return { problem: `${url.host} cannot be reached (${codeOf(error)})` };
  }
}

async function textOf(body: Dispatcher.ResponseData['body'], url: URL, limit: number): Promise<Answer | Passing> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) return { kind: 'failed', problem: `the answer of ${url.host} is too large` };
      chunks.push(chunk);
    }
  } catch (error) {
    return { problem: `the answer of ${url.host} broke off (${codeOf(error)})` };
  }
  return { kind: 'text', text: new TextDecoder().decode(Buffer.concat(chunks)), url };
}

function judged(status: number, url: URL, headers: Headers): Answer | Passing {
  if (status === 404 || status === 405 || status === 410) return { kind: 'absent' };
  if (status === 401 || status === 403)
    return { kind: 'failed', problem: `${url.host} wants other credentials (${status})` };
  const problem = `${url.host} answers ${status}`;
  if (status !== 429 && status !== 408 && status < 500) return { kind: 'failed', problem };
  const retryAfter = pauseOf(headers['retry-after']);
  return { problem, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

/** Seconds or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
function pauseOf(stated: string | string[] | undefined): number | undefined {
  const text = (Array.isArray(stated) ? stated[0] : stated)?.trim();
  if (text === undefined || text === '') return undefined;
  const pause = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(pause) ? Math.max(pause, 0) : undefined;
}

function redirectOf(status: number, headers: Headers, url: URL): URL | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || typeof location !== 'string') return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
