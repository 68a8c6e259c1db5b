import { type DerValue, derValues } from '../bytes/der.js';
import { latin1, textOf } from '../bytes/text.js';
import type { ByteView, Range } from '../bytes/view.js';

const PKCS_SIGNED_DATA = 2;
const SEQUENCE = 0x30;
const SET = 0x31;
const CERTIFICATES = 0xa0;
/** In a certificate, before its serial number. */
const VERSION = 0xa0;
/** In one file, and of signers of one. */
const MOST_SIGNATURES = 16;
const MOST_CERTIFICATES = 100;

/**
 * Whom the signatures of a Windows executable name as their signers, by the common names of their certificates, else the
 * organizations. Nothing is verified: neither that these are the file's signatures nor that the certificates are any's.
 * https://learn.microsoft.com/windows/win32/debug/pe-format#the-attribute-certificate-table-image-only,
 * https://www.rfc-editor.org/rfc/rfc2315#section-9
 */
export function signersIn(view: ByteView, [start, end]: Range): readonly string[] {
  const names = new Set<string>();
  for (let at = start, count = 0; at + 8 < end && count < MOST_SIGNATURES; count++) {
    const length = view.u32(at);
    if (length <= 8) break;
    if (view.u16(at + 6) === PKCS_SIGNED_DATA)
      for (const name of signersOf(view, [at + 8, Math.min(end, at + length)])) names.add(name);
    at += Math.ceil(length / 8) * 8;
  }
  return [...names];
}

function* signersOf(view: ByteView, range: Range): Generator<string> {
  const [message] = derValues(view, range);
  const [, content] = inside(view, message);
  const [signed] = inside(view, content);
  const parts = inside(view, signed);
  const held = inside(
    view,
    parts.find(({ tag }) => tag === CERTIFICATES),
  );
  const certificates = held.slice(0, MOST_CERTIFICATES).flatMap((one) => namesOf(view, one) ?? []);
  const signers = inside(
    view,
    parts.findLast(({ tag }) => tag === SET),
  );
  for (const signer of signers.slice(0, MOST_SIGNATURES)) {
    const [issuer, serial] = inside(view, inside(view, signer)[1]);
    if (!issuer || !serial) continue;
    const own = certificates.find((one) => isSame(view, one.serial, serial) && isSame(view, one.issuer, issuer));
    const name = own && nameIn(view, own.subject);
    if (name !== undefined) yield name;
  }
}

interface CertificateNames {
  readonly serial: DerValue;
  readonly issuer: DerValue;
  readonly subject: DerValue;
}

/** https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
function namesOf(view: ByteView, certificate: DerValue): CertificateNames | undefined {
  const fields = inside(view, inside(view, certificate)[0]);
  const [serial, , issuer, , subject] = fields[0]?.tag === VERSION ? fields.slice(1) : fields;
  return serial && issuer && subject ? { serial, issuer, subject } : undefined;
}

/** In the order in which they are asked for: the common name, the organization. */
const ATTRIBUTES = ['\x55\x04\x03', '\x55\x04\x0a'];

function nameIn(view: ByteView, subject: DerValue): string | undefined {
  const parts = inside(view, subject).flatMap((set) => inside(view, set).map((part) => inside(view, part)));
  for (const attribute of ATTRIBUTES)
    for (const [type, value] of parts)
      if (type && value && latin1(view.slice(type.content)) === attribute) return shown(stringIn(view, value));
  return undefined;
}

const UTF8 = 0x0c;
const BMP = 0x1e;

function stringIn(view: ByteView, { tag, content }: DerValue): string {
  const bytes = view.slice(content);
  if (tag === UTF8) return textOf(bytes);
  if (tag !== BMP) return latin1(bytes);
  let text = '';
  for (let at = 0; at + 1 < Math.min(bytes.length, 2 * LONGEST); at += 2)
    text += String.fromCharCode(((bytes[at] as number) << 8) | (bytes[at + 1] as number));
  return text;
}

const LONGEST = 200;

/** On one line, and no longer than a name may be. */
function shown(text: string): string | undefined {
  const plain = text
    .slice(0, LONGEST)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return plain === '' ? undefined : plain;
}

/** What lies in a value; nothing in one that is missing. */
function inside(view: ByteView, value: DerValue | undefined): readonly DerValue[] {
  const isMade = value !== undefined && (value.tag === SEQUENCE || value.tag === SET || value.tag === CERTIFICATES);
  return isMade ? derValues(view, value.content) : [];
}

function isSame(view: ByteView, one: DerValue, other: DerValue): boolean {
  const [a, b] = [view.slice(one.whole), view.slice(other.whole)];
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
