import { plain } from './plain.js';
import { LONGEST_VERSION, type VersionScheme } from './scheme.js';

/**
 * Java runtimes: "17.0.12", and what came before: "1.8.0_211" and "8u211" are 8.0.211. The vendor may stand before or
 * behind ("17.0.12-oracle", "oracle-17.0.12"). https://openjdk.org/jeps/322
 */
export const java: VersionScheme = {
  ...(plain as VersionScheme),
  id: 'java',
  parse(text) {
    if (text.length > LONGEST_VERSION) return undefined;
    return plain.parse(
      text
        .trim()
        .replace(/^(?:(?:oracle|graalvm|java|openjdk|jdk|jre)-)*/i, '')
        .replace(/^1\.([5-8])\.0(?:_(\d+))?/, (_, major: string, update = '0') => `${major}.0.${update}`)
        .replace(/^([5-8])u(\d+)/i, '$1.0.$2'),
    );
  },
};
