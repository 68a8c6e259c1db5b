import { serve } from '../language-server/server.js';

/** `licit lsp --stdio`: serves until the editor says that it is done. */
export async function lspCommand(): Promise<number> {
  return await serve();
}
