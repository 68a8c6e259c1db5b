/**
 * Whether a line says who holds the copyright, and when, and nothing else: "Copyright (c) 2015 Somebody. All rights
 * reserved." One with any word that may grant, restrict or point elsewhere says more.
 */
export function isCopyrightOnly(line: string): boolean {
  return HOLDS.test(line) && !SAYS_MORE.test(line);
}

const HOLDS = /copyright|©|\(c\)|all rights reserved|^\W*by\b/i;
const SAYS_MORE =
  /licen[cs]|gpl|\bbsd\b|\bmit\b|\bapache\b|mozilla|\bunder\b|\bterms?\b|permi|except|\bnot\b|\bno\b|\bfree\b|\buse|public|agree|grant|restrict|commercial|domain|notice|\bthis\b|spdx|forbid|prohibit|confidential|proprietary|\bonly\b|\bmust\b|\bmay\b|\bshall\b|\bcan\b|\bcannot\b|evaluat|\btrial\b|internal|personal|educational|academic|research\b|secret|sold|\bsell|distribut|copied|copying|modif|military|without|warrant/i;
