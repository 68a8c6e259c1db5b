/** The platform's own, present wherever JavaScript runs; declared here since the core compiles against no platform. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Text without its byte order mark; bytes that are not UTF-8 become replacement characters. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Bytes without a mark; lone surrogates become replacement characters. */
export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
