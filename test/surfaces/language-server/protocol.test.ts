import { expect, expectTypeOf, it } from 'vitest';
import * as client from '../../../extension/protocol.js';
import * as server from '../../../language-server/protocol.js';

it('is the same for the extension and the server', () => {
  const { STATUS, EXPLAIN, REPORT, CHECK, CREATE_POLICY } = server;
  expect({ ...client }).toEqual({ STATUS, EXPLAIN, REPORT, CHECK, CREATE_POLICY });
  expectTypeOf<client.Status>().toEqualTypeOf<server.Status>();
  expectTypeOf<client.ServerOptions>().toExtend<server.ServerOptions>();
});
