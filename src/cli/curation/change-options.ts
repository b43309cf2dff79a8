import type { Command } from 'commander';
import { addSourceOptions, type SourceFlags } from '../options/common-options.js';
import { Misuse } from '../terminal/terminal.js';

/** Options common to all changes. */
export interface ChangeFlags extends SourceFlags {
  readonly reason: string;
  readonly by?: string;
  readonly tokenFile?: string;
  readonly dryRun?: boolean;
  readonly requestId?: string;
  readonly json?: boolean;
}

export function addChangeOptions(command: Command): Command {
  return addSourceOptions(command)
    .requiredOption('--reason <sentence>', 'the reason, for later readers of the change')
    .option('--by <name>', 'the author, for a local graph; a server takes it from the token')
    .option('--token-file <file>', 'with --url: the file of a token, alone on its first line')
    .option('--dry-run', 'only print the effects')
    .option('--request-id <uuid>', 'the id of the change; repeat it after a lost answer')
    .option('--json', 'print JSON in place of a table');
}

/** @throws Misuse if no author of the change is given, or two are */
export function checkChangeFlags({ url, by, tokenFile }: ChangeFlags): void {
  if (url === undefined && by === undefined)
    throw new Misuse('Give --by: the author of the change.');
  if (url === undefined && tokenFile !== undefined)
    throw new Misuse('--token-file is for a server: give its address by --url.');
  if (url !== undefined && tokenFile === undefined)
    throw new Misuse('Give --token-file: a server takes changes only with a token.');
  if (url !== undefined && by !== undefined)
    throw new Misuse('A server takes the author from the token: leave --by out.');
}
