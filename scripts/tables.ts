/** The text with these tables made anew, each between a pair of comments: "<!-- NAME: made by npm run generate -->". */
export function withTables(text: string, tables: Readonly<Record<string, string>>, path: string): string {
  let made = text;
  for (const [name, rows] of Object.entries(tables)) {
    const region = new RegExp(`(<!-- ${name}: made by npm run generate -->\n)[\\s\\S]*?(<!-- end -->)`);
    if (!region.test(made)) throw new Error(`${path} has no place for the table of ${name}`);
    made = made.replace(region, (_, before: string, after: string) => `${before}${rows}\n${after}`);
  }
  return made;
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
