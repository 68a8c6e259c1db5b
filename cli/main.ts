#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { SCOPES } from '../core/model/scope.js';
import { checkCommand } from './check.js';
import { readable, UsageError } from './errors.js';
import { type Asked, ask, FORMATS } from './formats.js';
import { VERSION } from './version.js';

/** The command line: each command in a file of its own; the core is loaded only by those that need it. */
async function main(argv: readonly string[]): Promise<number> {
  const program = new Command('licit')
    .description('May we use this software, here, today?')
    .version(VERSION, '-v, --version')
    .exitOverride()
    .showHelpAfterError('(licit --help shows what there is)')
    .showSuggestionAfterError()
    .configureHelp({ sortOptions: false })
    .addHelpText('after', AFTERWORD);
  let code = 0;
  const asked: Asked[] = [];

  judging(program.command('check').argument('[path]', 'the project', '.'))
    .summary('judge everything the project brings in')
    .description(
      'Judges everything the project brings in against its licit.yaml, or the built-in profile where there is none.',
    )
    .addOption(
      new Option('-f, --format <format>', 'text, json, sarif, markdown or github; repeatable')
        .choices(FORMATS)
        .argParser(ask.format(asked)),
    )
    .addOption(
      new Option('-o, --output <file>', 'where the format before it goes, instead of the screen').argParser(
        ask.output(asked),
      ),
    )
    .action(async (path, options) => {
      code = await checkCommand(path, options, asked);
    });
  judging(
    program
      .command('explain')
      .argument('<package>', 'a purl (pkg:npm/left-pad@1.3.0), name@version or name')
      .argument('[path]', 'the project', '.'),
  )
    .summary('tell the whole story of one verdict')
    .description(
      'Tells the whole story of one verdict: who brings it in, who says what of its license, what the policy makes of it.',
    )
    .action(async (wanted, path, options) => {
      code = await (await import('./commands.js')).explainCommand(wanted, path, options);
    });
  judging(program.command('init').argument('[path]', 'the project', '.'))
    .summary('write a policy that fits what is there')
    .description('Writes a licit.yaml that fits what is there; what it refuses stays refused until a person decides.')
    .action(async (path, options) => {
      code = await (await import('./commands.js')).initCommand(path, options);
    });
  program
    .command('identify')
    .summary('say which license a text is')
    .description(
      'Says which licenses each text holds, passage by passage; of a folder, all its license files and every other file that names a license.',
    )
    .argument('<path...>', 'files and folders')
    .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
    .option('--diff', 'show where texts differ from the license they are nearest to', false)
    .option('--why', 'name the rule or template behind each answer, and what was rejected', false)
    .action(async (paths, options) => {
      code = (await import('./commands.js')).identifyCommand(paths, options);
    });
  program
    .command('recognize')
    .summary('say what is bundled besides packages')
    .description(
      'Says what a folder brings in besides the packages of its manifests: toolchains, images, fonts, executables; where, and what they say of their license.',
    )
    .argument('[path]', 'the project', '.')
    .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
    .action(async (path, options) => {
      code = await (await import('./commands.js')).recognizeCommand(path, options);
    });
  const catalogue = program
    .command('catalogue')
    .summary('show what is known of commercial and conditional software')
    .description(
      'Shows what is known of commercial and conditional software: how it is recognized, its terms by version, what makes it free of charge; with the rows that the licit.yaml of this folder adds.',
    );
  const known = (command: Command) =>
    command
      .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
      .option('-c, --catalogue <file...>', 'with these files of your own over it and over those that licit.yaml names');
  known(
    catalogue
      .command('list')
      .argument('[word...]', 'only what has all of these in its id, name, publisher or category'),
  )
    .summary('what is known')
    .description('Lists the products that are known, by category.')
    .action(async (words, options) => {
      code = await (await import('./catalogue-command.js')).catalogueCommand('list', words, options);
    });
  known(
    catalogue
      .command('show')
      .argument('<product>', 'an id, a purl (pkg:npm/tldraw@4.0.0), an image (redis:7.2) or a name'),
  )
    .summary('all that is known of one product')
    .description('Tells all that is known of one product; of a package or image also which of its terms count.')
    .action(async (wanted, options) => {
      code = await (await import('./catalogue-command.js')).catalogueCommand('show', [wanted], options);
    });
  catalogue
    .command('lint')
    .argument('[file...]', 'catalogues of your own; without any those that licit.yaml names')
    .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
    .summary('check a catalogue of your own')
    .description(
      'Checks catalogues of your own, read one over the other over that of Licit; 1 when there is a mistake.',
    )
    .action(async (files, options) => {
      code = await (await import('./catalogue-command.js')).catalogueCommand('lint', files, options);
    });
  const entitlements = program
    .command('entitlements')
    .summary('hold the rights we have against what is used')
    .description(
      'Holds rights (entitlements.yaml) and facts (organization.yaml, usage.yaml) against the commercial and conditional software that the project uses.',
    );
  const held = (command: Command, view: 'check' | 'list' | 'position') =>
    judging(command.argument('[path]', 'the project', '.'))
      .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
      .option('--with <file...>', 'with what other repositories of the same register use: their results as json')
      .action(async (path, options) => {
        code = await (await import('./entitlements.js')).entitlementsCommand(view, path, options);
      });
  held(entitlements.command('check'), 'check')
    .summary('do we hold the rights that this asks for?')
    .description('Says of everything commercial or conditional whether a right covers it, and why not.');
  held(entitlements.command('list'), 'list')
    .summary('show the register')
    .description('Shows the rights that are recorded, and what each is worth on the day.');
  held(entitlements.command('position'), 'position')
    .summary('show the effective license position')
    .description('Shows rights and what is used of them, by product, metric and scope.');
  program
    .command('cache')
    .summary('show or clear what is remembered between runs')
    .description('Shows where results are remembered between runs and how large that is; "clear" removes it.')
    .argument('[action]', '"clear"')
    .action(async (action) => {
      code = (await import('./commands.js')).cacheCommand(action);
    });
  program
    .command('lsp')
    .summary('serve an editor')
    .description('Speaks the Language Server Protocol, for any editor that does.')
    .option('--stdio', 'over standard input and output, the only way there is')
    .action(async () => {
      code = await (await import('./lsp.js')).lspCommand();
    });

  await program.parseAsync([...argv]);
  return code;
}

/** The options of every command that judges. */
function judging(command: Command): Command {
  return command
    .option('-p, --policy <file>', "judge by this file instead of the project's licit.yaml")
    .option('--as-of <date>', 'judge as of this day (2026-03-31), not today')
    .option('--online', 'ask the registry of .npmrc about what is not installed', false)
    .addOption(new Option('--scope <scope...>', 'judge these scopes alone').choices(SCOPES));
}

const AFTERWORD = `
Start here:
  licit check                        is everything here allowed?
  licit explain left-pad             why, or why not?
  licit init                         a policy of your own

Exit codes: 0 all is allowed, 1 the policy is broken, 2 it could not be judged.
Colors follow NO_COLOR. Nothing that is checked is run, and no network is used without --online.`;

main(process.argv).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) process.exitCode = 0;
      return;
    }
    process.stderr.write(`${error instanceof UsageError ? error.message : readable(error)}\n`);
  },
);
