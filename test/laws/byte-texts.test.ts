import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latin1 } from '../../core/recognize/bytes/text.js';

const ascii = fc.uint8Array({ max: 0x7f, maxLength: 60 });

test('each byte is a character, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.oneof(ascii, fc.uint8Array({ maxLength: 60 })), (bytes) => {
      expect(latin1(bytes)).toBe(Buffer.from(bytes).toString('latin1'));
    }),
  );
});
