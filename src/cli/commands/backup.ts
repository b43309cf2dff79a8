import { Command } from 'commander';
import { addQuietOption, addSourceOptions } from '../options/common-options.js';
import { useArchive, type ArchiveFlags } from '../sources/use-archive.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, Misuse, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface BackupFlags extends ArchiveFlags {
  readonly keep: string;
  readonly maxAge?: string;
  readonly json?: true;
}

/** `multaqa backup`: archives in a folder, each read back, the oldest thinned out. */
export function backupCommand(terminal: Terminal): Command {
  const command = new Command('backup')
    .argument('<folder>', 'the folder, which is made if there is none')
    .option('--keep <count>', 'how many archives to keep', '14')
    .option('--max-age <hours>', 'take none: tell whether the newest is older than that')
    .option('--token-file <file>', 'with --url: the file of a token of the role ADMIN')
    .option('--json', 'print JSON in place of a line');
  return addQuietOption(addSourceOptions(command))
    .addHelpText(
      'after',
      `
An archive is written beside, read back to its last byte, and then named. Only archives that backups.json of the folder names are ever
removed, and none before the new one is whole. With --max-age the exit code is 3 where no archive is younger.

Examples:
  multaqa backup /backups/forum --keep 30
  multaqa backup /backups/forum --url http://127.0.0.1:4000 --token-file admin.token
  multaqa backup /backups/forum --max-age 26`,
    )
    .action(async (folder: string, flags: BackupFlags) => {
      const keep = readCount('--keep', flags.keep);
      const { findNewest, takeBackup } = await import('../backup/backups.js');
      const { signal, stdout } = terminal;
      if (flags.maxAge !== undefined) {
        const hours = readCount('--max-age', flags.maxAge);
        const newest = await findNewest(folder);
        // One of a time to come tells nothing of its age: a clock was wrong.
        const age = newest ? ageOf(newest.at) : Infinity;
        const isLate = age > hours || age < -1;
        const note = age < -1 ? ', which is still to come: the clock was or is wrong' : '';
        const line = newest === undefined ? 'no backup' : `${newest.file}, of ${newest.at}${note}`;
        await write(stdout, flags.json ? `${JSON.stringify(newest ?? null)}\n` : `${line}\n`);
        if (isLate) throw new Ended(exitCodes.found);
        return;
      }
      const taken = await takeBackup(folder, keep, signal, (store) =>
        useArchive(terminal, flags, store),
      );
      const line = `${taken.file}: version ${taken.version}, ${taken.bytes} bytes`;
      await write(stdout, flags.json ? `${JSON.stringify(taken)}\n` : `${line}\n`);
    });
}

function readCount(option: string, text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new Misuse(`${option} takes a whole number from 1; "${text}" was given.`);
}

/** Hours since a moment. */
function ageOf(at: string): number {
  return (Date.now() - Date.parse(at)) / 3_600_000;
}
