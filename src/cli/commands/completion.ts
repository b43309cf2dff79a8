import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { Argument, Command } from 'commander';
import { bashCompletion } from '../completion/bash.js';
import { completeValues } from '../completion/complete-values.js';
import { describeCommands, valueKinds } from '../completion/describe-commands.js';
import type { CommandDescription } from '../completion/describe-commands.js';
import { fishCompletion } from '../completion/fish.js';
import { zshCompletion } from '../completion/zsh.js';
import { configOf } from '../options/common-options.js';
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
    .addArgument(
      new Argument('<what>', 'a shell, or what the script asks for').choices([
        ...Object.keys(shells),
        ...valueKinds,
      ]),
    )
    .argument('[typed]', 'how the values begin that are asked for', '')
    .addHelpText(
      'after',
      `
The script asks for datasets, and for the ids of entities that begin as typed, where MULTAQA_URL, STORE or DATA names a graph.

Examples:
  source <(multaqa completion bash)
  multaqa completion zsh > "\${fpath[1]}/_multaqa"
  multaqa completion fish > ~/.config/fish/completions/multaqa.fish`,
    )
    .action(async (what: string, typed: string) => {
      const values = valueKinds.find((each) => each === what);
      if (values !== undefined) {
        const found = await completeValues(values, typed, terminal);
        return write(terminal.stdout, found.map((each) => `${each}\n`).join(''));
      }
      const described = describeCommands(command.parent ?? command, {
        'query --name': await storedNames(terminal),
      });
      return write(terminal.stdout, shells[what]?.(described) ?? '');
    });
}

/** Names of the stored operations of the package, and of the folders that the settings name if these are sound. */
async function storedNames(terminal: Terminal): Promise<readonly string[]> {
  const { operationFoldersOf, operationsFolder } = await import('../../app/folders.js');
  let folders: readonly string[] = [operationsFolder];
  try {
    folders = operationFoldersOf(configOf(terminal, {}));
  } catch {
    // A script is made with wrong settings too; other commands tell their faults.
  }
  const names = folders
    .flatMap((folder) => readdirSync(folder))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => basename(file, '.graphql'));
  return [...new Set(names)].sort();
}
