import type { Command } from 'commander';
import { Misuse } from '../terminal/terminal.js';

export interface RevisionFlags {
  readonly ifRevision?: string;
}

export function addRevisionOption(command: Command): Command {
  return command.option('--if-revision <number>', 'only if it still has this revision');
}

/** @throws Misuse for a malformed revision */
export function revisionOf({ ifRevision }: RevisionFlags): number | undefined {
  if (ifRevision === undefined) return undefined;
  if (/^\d{1,9}$/.test(ifRevision)) return Number(ifRevision);
  throw new Misuse(`--if-revision takes a number; "${ifRevision}" was given.`);
}
