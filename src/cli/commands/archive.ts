import { Command } from 'commander';
import { writeOutput, refuseScreen } from '../output/write-output.js';
import { addFileOptions, addQuietOption, addSourceOptions } from '../options/common-options.js';
import type { FileFlags } from '../options/common-options.js';
import { archiveMode, useArchive, type ArchiveFlags } from '../sources/use-archive.js';
import type { Terminal } from '../terminal/terminal.js';

/** `multaqa archive`: the backup, and the way from one engine to the other. */
export function archiveCommand(terminal: Terminal): Command {
  const command = new Command('archive');
  return addQuietOption(addFileOptions(addSourceOptions(command)))
    .option('--token-file <file>', 'with --url: the file of a token of the role ADMIN')
    .addHelpText(
      'after',
      `
A graph that a server of yours has open is archived by that server, at one version, while others write.

Examples:
  multaqa archive -o forum.archive
  multaqa archive --url http://127.0.0.1:4000 --token-file admin.token -o forum.archive
  multaqa archive --store embedded:./forum -o forum.archive && \\
    STORE_PASSWORD_FILE=./password multaqa restore forum.archive --store neo4j://neo4j@localhost:7687`,
    )
    .action(async (flags: ArchiveFlags & FileFlags) => {
      refuseScreen(flags, terminal);
      const destination = { ...flags, mode: archiveMode };
      await useArchive(terminal, flags, (pieces) => writeOutput(pieces, destination, terminal));
    });
}
