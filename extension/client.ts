import { type ExtensionContext, type LogOutputChannel, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { EXPLAIN, REPORT, type ServerOptions } from './protocol.js';

/** Files the server is told about while they are being edited. */
const DOCUMENTS = [
  {
    scheme: 'file',
    pattern: '**/{package.json,package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,yarn.lock,bun.lock}',
  },
  {
    scheme: 'file',
    pattern: '**/{pom.xml,*.csproj,*.fsproj,*.vbproj,*requirements*.txt,Dockerfile*,*.Dockerfile,Containerfile*,*.tf}',
  },
  {
    scheme: 'file',
    pattern: '**/{.tool-versions,mise.toml,.nvmrc,.*-version,.sdkmanrc,global.json,devcontainer.json,extensions.json}',
  },
  { scheme: 'file', language: 'yaml' },
];

/** The client of the bundled server, which runs on the host's own Node.js. Not started yet. */
export function languageClient(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  showMarkdown: (title: string, text: string | null) => Promise<void>,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.mjs');
  const pages = Uri.joinPath(context.extensionUri, 'dist/findings').toString();
  const initializationOptions: ServerOptions = { status: true, showsMarkdown: true, pages };
  return new LanguageClient(
    'licit',
    'Licit',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: DOCUMENTS,
      outputChannel,
      initializationOptions,
      middleware: {
        async executeCommand(command, given, next) {
          const answer: unknown = await next(command, given);
          if (command !== EXPLAIN && command !== REPORT) return answer;
          await showMarkdown(
            command === EXPLAIN ? 'Licit explains' : 'Licit report',
            typeof answer === 'string' ? answer : null,
          );
          return answer;
        },
        workspace: {
          async configuration(params, token, next) {
            const sections = await next(params, token);
            return Array.isArray(sections) ? sections.map(trusted) : sections;
          },
        },
      },
    },
  );
}

/**
 * The editor keeps an untrusted folder's own settings away from us; but its `.npmrc` says whom to ask, so even a user
 * who is always online stays offline there.
 */
function trusted(section: unknown): unknown {
  if (workspace.isTrusted || typeof section !== 'object' || section === null) return section;
  return { ...section, online: false };
}
