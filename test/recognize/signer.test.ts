import { expect, it } from 'vitest';
import { ByteView } from '../../core/recognize/bytes/view.js';
import { signersIn } from '../../core/recognize/pe/signer.js';

type Bytes = readonly number[];

function der(tag: number, ...parts: readonly Bytes[]): Bytes {
  const content = parts.flat();
  const { length } = content;
  return length < 128 ? [tag, length, ...content] : [tag, 0x82, length >> 8, length & 0xff, ...content];
}

const text = (tag: number, said: string): Bytes => der(tag, [...new TextEncoder().encode(said)]);
const wide = (said: string): Bytes =>
  der(
    0x1e,
    [...said].flatMap((one) => [0, one.charCodeAt(0)]),
  );
const attribute = (type: number, value: Bytes): Bytes => der(0x31, der(0x30, [0x06, 3, 0x55, 4, type], value));
const integer = (value: number): Bytes => der(2, [value]);
const [COMMON_NAME, ORGANIZATION] = [3, 10];
const issuer = der(0x30, attribute(COMMON_NAME, text(0x0c, 'An issuer')));

function certificate(serial: number, subject: Bytes, hasVersion = true): Bytes {
  const version = hasVersion ? der(0xa0, integer(2)) : [];
  return der(0x30, der(0x30, version, integer(serial), der(0x30), issuer, der(0x30), subject));
}

function table(certificates: readonly Bytes[], serials: readonly number[]): Bytes {
  const signers = serials.map((serial) => der(0x30, integer(1), der(0x30, issuer, integer(serial))));
  const signed = der(0x30, integer(1), der(0x31), der(0x30), der(0xa0, ...certificates), der(0x31, ...signers));
  const message = der(0x30, [0x06, 1, 0], der(0xa0, signed));
  const length = message.length + 8;
  const padding = new Array<number>(Math.ceil(length / 8) * 8 - length).fill(0);
  return [length & 0xff, length >> 8, 0, 0, 0, 2, 2, 0, ...message, ...padding];
}

const signers = (bytes: Bytes): readonly string[] => signersIn(new ByteView(Uint8Array.from(bytes)), [0, bytes.length]);

it('are the subjects of the certificates with the issuer and serial number that the signers tell', () => {
  const own = certificate(
    7,
    der(0x30, attribute(ORGANIZATION, text(0x13, 'Acme')), attribute(COMMON_NAME, text(0x0c, 'Äcme Ltd'))),
  );
  const other = certificate(8, der(0x30, attribute(COMMON_NAME, text(0x13, 'An authority'))));
  expect(signers(table([other, own], [7]))).toEqual(['Äcme Ltd']);
  expect(signers(table([other, own], [9]))).toEqual([]);
  expect(signers([...table([own], [7]), ...table([other], [8]), ...table([own], [7])])).toEqual([
    'Äcme Ltd',
    'An authority',
  ]);
});

it('are organizations without a common name, in any sort of text, on one line', () => {
  const organization = certificate(1, der(0x30, attribute(ORGANIZATION, wide('Acme'))), false);
  const strange = certificate(2, der(0x30, attribute(COMMON_NAME, text(0x0c, ` A\n\u202eb${'c'.repeat(300)}`))));
  expect(signers(table([organization, strange], [1, 2]))).toEqual(['Acme', `A b${'c'.repeat(195)}`]);
  expect(signers(table([certificate(1, der(0x30))], [1]))).toEqual([]);
});

it('are none where lengths lie', () => {
  const whole = table([certificate(7, der(0x30, attribute(COMMON_NAME, text(0x0c, 'Acme'))))], [7]);
  for (let at = 0; at < whole.length; at++)
    for (const byte of [0, 0x80, 0x84, 0xff]) {
      const names = signers(whole.map((one, index) => (index === at ? byte : one)));
      expect(names.length).toBeLessThan(2);
    }
});
