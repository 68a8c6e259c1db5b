import { readFileSync } from 'node:fs';
import { COMMANDS } from '../extension/commands.js';
import { SETTINGS } from '../language-server/settings.js';

/** Files that a dependency may be under the cursor in. */
const DEPENDENCY_FILE =
  'resourceFilename =~ /^(package(-lock)?\\.json|npm-shrinkwrap\\.json|pnpm-lock\\.yaml|yarn\\.lock|bun\\.lock)$/';

/**
 * The extension's package.json, from the tables of commands and settings.
 * https://code.visualstudio.com/api/references/extension-manifest
 */
export function extensionManifest(): { readonly path: string; readonly text: string } {
  return { path: 'extension/package.json', text: `${JSON.stringify(manifest(), null, 2)}\n` };
}

function manifest(): unknown {
  const { version, license } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return {
    name: 'licit',
    displayName: 'Licit: license checks',
    description:
      'May we use this software, here, today? Judges the license of everything a repository brings in, and the rights to it, while you edit.',
    version,
    publisher: 'licit',
    license,
    type: 'module',
    icon: 'icon.png',
    galleryBanner: { color: '#12332e', theme: 'dark' },
    categories: ['Linters', 'Other'],
    keywords: ['license', 'SPDX', 'compliance', 'dependencies', 'npm'],
    engines: { vscode: '^1.101.0' },
    main: './dist/main.cjs',
    extensionKind: ['workspace'],
    activationEvents: [
      ...['package.json', '*/package.json', '*/*/package.json', 'licit.yaml', 'entitlements.yaml'],
      ...[
        'pom.xml',
        '*.csproj',
        'requirements.txt',
        'environment.yml',
        'Dockerfile',
        'compose.yaml',
        '.github/workflows/*',
      ],
    ].map((file) => `workspaceContains:${file}`),
    capabilities: {
      untrustedWorkspaces: {
        supported: 'limited',
        description:
          'Nothing in the folder is run, and its own settings on the policy and on going online are not taken.',
        restrictedConfigurations: Object.entries(SETTINGS)
          .filter(([, row]) => row.restricted)
          .map(([name]) => `licit.${name}`),
      },
      virtualWorkspaces: { supported: false, description: 'Licit reads what is installed on disk.' },
    },
    contributes: {
      commands: Object.entries(COMMANDS).map(([command, { title, icon }]) => ({
        command,
        title,
        icon,
        category: 'Licit',
      })),
      menus: {
        commandPalette: [
          ...Object.keys(COMMANDS)
            .filter((command) => command !== 'licit.explain')
            .map((command) => ({ command, when: 'workspaceFolderCount > 0' })),
          { command: 'licit.explain', when: DEPENDENCY_FILE },
        ],
        'editor/context': [{ command: 'licit.explain', when: DEPENDENCY_FILE, group: 'navigation@90' }],
      },
      configuration: { title: 'Licit', properties: properties() },
    },
  };
}

function properties(): Readonly<Record<string, unknown>> {
  const rows = Object.entries(SETTINGS).map(([name, row], order) => [
    `licit.${name}`,
    {
      type: row.type,
      default: row.default,
      ...('choices' in row ? { enum: Object.keys(row.choices), enumDescriptions: Object.values(row.choices) } : {}),
      scope: row.scope,
      markdownDescription: row.description,
      order,
    },
  ]);
  const trace = {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    default: 'off',
    scope: 'window',
    description: 'What of the talk with the language server is written to the output channel.',
    order: rows.length,
  };
  return { ...Object.fromEntries(rows), 'licit.trace.server': trace };
}
