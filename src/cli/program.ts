import { Command } from 'commander';
import { commands } from './commands/index.js';
import { valueKinds } from './completion/describe-commands.js';
import { takeEnvironment } from './options/environment.js';
import { version } from '../shared/program.js';
import { exitCodeHelp } from './terminal/exit-codes.js';
import type { Terminal } from './terminal/terminal.js';

/**
 * The command line of Multaqa, ready to be parsed; it never ends the process. Commands that these arguments concern have their
 * options, the others their descriptions alone, which saves loading them.
 */
export async function createProgram(terminal: Terminal, args: readonly string[]): Promise<Command> {
  const { stdout, stderr } = terminal;
  const program = new Command('multaqa')
    .description(
      'A knowledge graph of a diplomatic forum: relation, path, quoted evidence, export.',
    )
    .version(version, '-V, --version', 'print the version')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .showHelpAfterError('(see multaqa --help)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
    .addHelpText(
      'after',
      `
Settings come from the environment as for the server (.env.example describes each); options override them.

Examples:
  multaqa serve                          start the API with the seed
  multaqa query '{ countries { nodes { label } } }' --format table
  multaqa export graphml -o forum.graphml
  multaqa doctor                         look for faults
${exitCodeHelp}`,
    );
  program.hook('preAction', (_, command) => {
    takeEnvironment(command, terminal.environment);
  });
  for (const { name, description, load } of commands) {
    const command = isConcerned(name, args) ? (await load())(terminal) : new Command(name);
    command.description(description).copyInheritedSettings(program);
    command.showHelpAfterError(`(see multaqa ${name} --help)`);
    program.addCommand(command);
  }
  return program;
}

/** A script for a shell tells of all commands; values that it asks for must be quickly there. */
function isConcerned(name: string, [first, second]: readonly string[]): boolean {
  return (
    first === name ||
    (first === 'completion' && !valueKinds.some((kind) => kind === second)) ||
    (first === 'help' && second === name)
  );
}
