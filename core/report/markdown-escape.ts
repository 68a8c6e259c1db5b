import { visible } from './visible.js';

/**
 * Foreign text as Markdown prose that stays what it is: no HTML, link, emphasis, table border, mention, issue
 * reference or formula comes of it, on GitHub either. What GitHub would link after rendering (`@name`, `#1`, `GH-1`,
 * `https://`, `www.`) is parted by a space of no width; what Markdown itself reads becomes an entity.
 * https://github.github.com/gfm/
 */
export function prose(text: string, limit = 400): string {
  return visible(text, limit)
    .replace(
      /@(?=[\p{L}\p{N}_-])|#(?=\w)|GH-(?=\d)|:(?=\/\/)|www(?=\.)|(?:mailto|xmpp):/giu,
      (found) => `${found}${NOTHING}`,
    )
    .replace(/[&<>|\\`*_~[\]!$]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * A name or path as a code span, in which GitHub links nothing and a reader can copy it; as prose when it holds what
 * would end the span or a table's cell.
 */
export function code(text: string, limit = 200): string {
  const plain = /^[\x21-\x5b\x5d-\x5f\x61-\x7b\x7d\x7e]+(?: [\x21-\x5b\x5d-\x5f\x61-\x7b\x7d\x7e]+)*$/;
  return text.length <= limit && plain.test(text) ? `\`${text}\`` : prose(text, limit);
}

const NOTHING = '\u200B';
