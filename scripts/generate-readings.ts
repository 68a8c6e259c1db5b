import { nameOfText } from '../core/identify/known-readings.js';
import { keyOf } from '../core/identify/shared-text.js';
import { sharedReading } from '../core/identify/text-reader.js';
import { licenseIndex, sha256 } from '../core/node/licenses.js';
import type { Generated } from './generate.js';
import { knownTexts } from './readings/texts.js';

/** What is known of the texts that most packages carry, a line each. */
export function readings(): Generated {
  const rows = knownTexts().flatMap(({ text }) => {
    const reading = sharedReading(text, licenseIndex());
    return reading ? [`${JSON.stringify(nameOfText(keyOf(text), sha256))}:${JSON.stringify(reading)}`] : [];
  });
  return { path: 'core/match/data/readings.json', text: `{\n${rows.sort().join(',\n')}\n}\n` };
}
