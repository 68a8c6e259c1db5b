// The floor: nothing but reading and parsing the same package.json and license files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

folder(join(process.argv[2], 'node_modules'));

function folder(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    if (!entry.name.startsWith('@')) installed(join(path, entry.name));
    else for (const name of readdirSync(join(path, entry.name))) installed(join(path, entry.name, name));
  }
}

function installed(path) {
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    if (entry.name === 'node_modules' && entry.isDirectory()) folder(join(path, entry.name));
    else if (entry.name === 'package.json') parsed(readFileSync(join(path, entry.name), 'utf8'));
    else if (entry.isFile() && /^(licen[sc]e|copying|notice|copyright|unlicense)/i.test(entry.name))
      readFileSync(join(path, entry.name), 'utf8');
  }
}

function parsed(text) {
  try {
    JSON.parse(text);
  } catch {}
}
