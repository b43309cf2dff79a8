import { Command } from 'commander';
import { commands } from './commands/index.js';
import { takeEnvironment } from './options/environment.js';
import { version } from '../shared/program.js';
import { exitCodeHelp } from './terminal/exit-codes.js';
import type { Terminal } from './terminal/terminal.js';

/** The command line of Multaqa: each command with its options, ready to be parsed. It never ends the process. */
export function createProgram(terminal: Terminal): Command {
  const { stdout, stderr } = terminal;
  const program = new Command('multaqa')
    .description(
      'A knowledge graph of a diplomatic forum: relation, path, quoted evidence, export.',
    )
    .version(version, '-V, --version', 'print the version')
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
  for (const create of commands) {
    const command = create(terminal).copyInheritedSettings(program);
    command.showHelpAfterError(`(see multaqa ${command.name()} --help)`);
    program.addCommand(command);
  }
  return program;
}
