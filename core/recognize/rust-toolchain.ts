import { baseName } from '../model/file-path.js';
import type { Recognition } from '../model/recognized.js';
import { textRecognizer } from './text-recognizer.js';
import { tomlLines } from './toml-lines.js';
import { toolAt } from './tool.js';

/** The toolchain of Rust, in TOML or, as it used to be, alone on its line. https://rust-lang.github.io/rustup/overrides.html */
export const rustToolchain = textRecognizer({
  id: 'rust-toolchain',
  title: 'rust-toolchain, rust-toolchain.toml: the toolchain of Rust',
  url: 'https://rust-lang.github.io/rustup/overrides.html#the-toolchain-file',
  endings: /^(?:|toml)$/,
  looksAt: (file) => (/^rust-toolchain(?:\.toml)?$/.test(baseName(file)) ? 'yes' : 'no'),
  *read({ file, text }): Generator<Recognition> {
    for (const { section, key, strings } of tomlLines(text))
      if (section === 'toolchain' && key === 'channel')
        for (const { text: channel, start, end } of strings) yield toolAt({ file, start, end }, 'rust', channel);
    const [line = '', channel = ''] = /^\s*([\w.-]{1,100})\s*$/.exec(text) ?? [];
    const start = line.indexOf(channel);
    if (channel !== '') yield toolAt({ file, start, end: start + channel.length }, 'rust', channel);
  },
});
