import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { Argument, Command } from 'commander';
import { bashCompletion } from '../completion/bash.js';
import { describeCommands } from '../completion/describe-commands.js';
import type { CommandDescription } from '../completion/describe-commands.js';
import { fishCompletion } from '../completion/fish.js';
import { zshCompletion } from '../completion/zsh.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

const shells: Readonly<Record<string, (commands: readonly CommandDescription[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `multaqa completion`: scripts with which a shell completes the other commands. */
export function completionCommand(terminal: Terminal): Command {
  const command = new Command('completion');
  return command
    .addArgument(new Argument('<shell>', 'the shell').choices(Object.keys(shells)))
    .addHelpText(
      'after',
      `
Examples:
  source <(multaqa completion bash)
  multaqa completion zsh > "\${fpath[1]}/_multaqa"
  multaqa completion fish > ~/.config/fish/completions/multaqa.fish`,
    )
    .action(async (shell: string) => {
      const described = describeCommands(command.parent ?? command, {
        'query --name': await storedNames(),
      });
      await write(terminal.stdout, shells[shell]?.(described) ?? '');
    });
}

/** Names of the stored operations of the package. */
async function storedNames(): Promise<readonly string[]> {
  const { operationsFolder } = await import('../../app/folders.js');
  return readdirSync(operationsFolder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => basename(file, '.graphql'))
    .sort();
}
