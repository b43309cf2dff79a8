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
    .requiredOption('--reason <sentence>', 'why, for those who look at the change later')
    .option('--by <name>', 'who changes a graph of one’s own; a server knows it by the token')
    .option('--token-file <file>', 'with --url: the file of a token, alone on its first line')
    .option('--dry-run', 'only tell what would change')
    .option('--request-id <uuid>', 'the id of the change; again the same after a lost answer')
    .option('--json', 'print JSON in place of a table');
}

/** @throws Misuse if no author of the change is given, or two are */
export function checkChangeFlags({ url, by, tokenFile }: ChangeFlags): void {
  if (url === undefined && by === undefined)
    throw new Misuse('Give --by: the name under which the change is noted.');
  if (url === undefined && tokenFile !== undefined)
    throw new Misuse('--token-file is for a server: give its address by --url.');
  if (url !== undefined && tokenFile === undefined)
    throw new Misuse('Give --token-file: a server is changed by the holder of a token.');
  if (url !== undefined && by !== undefined)
    throw new Misuse('A server knows by the token who changes it: leave --by out.');
}
