import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { textRecognizer } from './text-recognizer.js';
import { toolAt } from './tool.js';

/**
 * The JDK that a build with Gradle asks for, with its vendor as version managers write it ("oracle-17"), and the version
 * of Gradle or Maven that a wrapper fetches. https://docs.gradle.org/current/userguide/toolchains.html
 */
export const gradleToolchain = textRecognizer({
  id: 'gradle-toolchain',
  title: 'toolchains of Gradle, wrappers of Gradle and Maven',
  url: 'https://docs.gradle.org/current/userguide/toolchains.html',
  startIsEnough: true,
  endings: /^(?:gradle|kts|properties)$/,
  looksAt: (file) => (BUILD.test(file) || PROPERTIES.has(baseName(file)) ? 'yes' : 'no'),
  *read({ file, text }): Generator<Recognition> {
    for (const { 0: written, index, 1: called, 2: inKotlin, 3: daemon } of text.matchAll(LANGUAGE)) {
      const version = called ?? inKotlin ?? daemon ?? '';
      const start = index + written.lastIndexOf(version);
      const vendor = vendorNear(text, index);
      yield toolAt(
        { file, start, end: start + version.length },
        'java',
        vendor === undefined ? version : `${vendor}-${version}`,
      );
    }
    for (const { 0: written, index, 1: tool = '', 2: version = '' } of text.matchAll(WRAPPER)) {
      const end = index + written.length;
      yield toolAt({ file, start: end - version.length, end }, tool === 'gradle' ? tool : 'maven', version);
    }
  },
});

const BUILD = /\.gradle(?:\.kts)?$/;
const PROPERTIES: ReadonlySet<string> = new Set([
  'gradle-daemon-jvm.properties',
  'gradle-wrapper.properties',
  'maven-wrapper.properties',
]);
const LANGUAGE =
  /JavaLanguageVersion\.of\(\s{0,20}["']?(\d{1,3})["']?\s{0,20}\)|\bjvmToolchain\(\s{0,20}(\d{1,3})\s{0,20}\)|^toolchainVersion\s{0,20}=\s{0,20}(\d{1,3})/gm;
const WRAPPER =
  /^distributionUrl\s{0,20}=[^\n]{1,500}?\/(gradle|apache-maven)-(\d[\w.]*?(?:-(?:rc|milestone)-\d+)?)(?=-(?:bin|all)\.(?:zip|tar))/gm;

/** Of the same block: what is set within some lines of the version. */
function vendorNear(text: string, index: number): string | undefined {
  const near = text.slice(Math.max(0, index - NEAR), index + NEAR);
  const [, matching, name, daemon] = VENDOR.exec(near) ?? [];
  const vendor = (matching ?? name ?? daemon)?.trim().toLowerCase();
  return vendor === undefined ? undefined : (VENDORS.get(vendor) ?? vendor);
}

const NEAR = 250;
const VENDOR =
  /JvmVendorSpec\.(?:matching\(\s{0,20}["']([\w -]{1,50})["']|([A-Z_]{1,30}))|^toolchainVendor\s{0,20}=\s{0,20}([\w -]{1,50})/m;
/** As asdf and mise call them. */
const VENDORS: ReadonlyMap<string, string> = new Map([
  ['adoptium', 'temurin'],
  ['amazon', 'corretto'],
  ['azul', 'zulu'],
  ['bellsoft', 'liberica'],
  ['graal_vm', 'graalvm'],
]);
