interface Row {
  readonly type: 'boolean' | 'string';
  readonly default: boolean | string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly scope: 'window' | 'resource';
  /** Not taken from a folder that the user has not said to trust. */
  readonly restricted: boolean;
  readonly description: string;
}

/** Every setting an editor may give, below the section "licit". The extension's manifest is generated from here. */
export const SETTINGS = {
  enable: {
    type: 'boolean',
    default: true,
    scope: 'resource',
    restricted: false,
    description: 'Check the licenses of what this folder brings in.',
  },
  online: {
    type: 'boolean',
    default: false,
    scope: 'resource',
    restricted: true,
    description:
      'Ask the package registry named by `.npmrc` about packages that are not installed. Names and versions of packages are sent, and your tokens to the registries they belong to.',
  },
  policy: {
    type: 'string',
    default: '',
    scope: 'resource',
    restricted: true,
    description:
      'The policy file, relative to the folder. Empty: the folder’s own `licit.yaml`, else the built-in profile.',
  },
  manifestLicenses: {
    type: 'string',
    default: 'lens',
    choices: {
      lens: 'On a line of its own above the dependency.',
      inlay: 'Behind the dependency, as an inlay hint.',
      off: 'Only on hover.',
    },
    scope: 'resource',
    restricted: false,
    description: 'Where a manifest shows the license of each direct dependency.',
  },
} as const satisfies Record<string, Row>;

/** The settings of one folder, as the server uses them. */
export interface Settings {
  readonly enable: boolean;
  readonly online: boolean;
  readonly policy: string;
  readonly manifestLicenses: 'lens' | 'inlay' | 'off';
}

/** Reads what a client says in the section "licit"; anything missing or of the wrong type is the default. */
export function settingsFrom(section: unknown): Settings {
  const said = new Map(typeof section === 'object' && section !== null ? Object.entries(section) : []);
  const flag = (name: 'enable' | 'online'): boolean => {
    const value = said.get(name);
    return typeof value === 'boolean' ? value : SETTINGS[name].default;
  };
  const policy = said.get('policy');
  const licenses = said.get('manifestLicenses');
  return {
    enable: flag('enable'),
    online: flag('online'),
    policy: typeof policy === 'string' ? policy : SETTINGS.policy.default,
    manifestLicenses:
      licenses === 'lens' || licenses === 'inlay' || licenses === 'off' ? licenses : SETTINGS.manifestLicenses.default,
  };
}
