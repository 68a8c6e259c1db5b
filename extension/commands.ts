/** The commands a person may give, with their titles; the manifest is generated from here. */
export const COMMANDS = {
  'licit.check': { title: 'Check Now', icon: '$(refresh)' },
  'licit.showReport': { title: 'Show Report', icon: '$(law)' },
  'licit.explain': { title: 'Explain Dependency at Cursor', icon: '$(question)' },
  'licit.createPolicy': { title: 'Create Policy File', icon: '$(new-file)' },
  'licit.restart': { title: 'Restart Language Server', icon: '$(debug-restart)' },
} as const satisfies Record<string, { readonly title: string; readonly icon: string }>;

export type CommandId = keyof typeof COMMANDS;
