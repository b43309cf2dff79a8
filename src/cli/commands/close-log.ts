import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { beforeForms, toBefore } from '../../shared/log-start.js';
import { addSourceOptions } from '../options/common-options.js';
import { inputError } from '../output/system-errors.js';
import { useAsAdmin, type AdminFlags } from '../sources/use-as-admin.js';
import { Misuse, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface CloseLogFlags extends AdminFlags {
  readonly before: string;
  readonly archive?: string;
}

/** `multaqa close-log`: removes older changes from the log, behind an archive that has them. */
export function closeLogCommand(terminal: Terminal): Command {
  const command = new Command('close-log')
    .requiredOption('--before <version>', 'the first version to keep, or a date in UTC')
    .option('--archive <file>', 'the archive, for a graph that no server has open')
    .option('--token-file <file>', 'with --url: the file of a token of the role ADMIN');
  return addSourceOptions(command)
    .addHelpText(
      'after',
      `
The graph itself stays as it is. Removed changes can no longer be undone or followed: those who ask for them are told the version of the
archive. A server takes the last archive that was taken from it; elsewhere --archive is read back first. HISTORY_KEEP is the number of
days for which changes are kept at least (7).

Examples:
  multaqa archive -o forum.archive && multaqa close-log --before 2026-01-01 --archive forum.archive
  multaqa close-log --before 2026-01-01 --url http://127.0.0.1:4000 --token-file admin.token`,
    )
    .action(async (flags: CloseLogFlags) => {
      const before = toBefore(flags.before);
      if (before === undefined)
        throw new Misuse(
          `--before takes a version or a date: ${beforeForms}; "${flags.before}" was given.`,
        );
      const closed = await close(terminal, flags, before);
      await write(terminal.stdout, `${JSON.stringify(closed)}\n`);
    });
}

async function close(
  terminal: Terminal,
  flags: CloseLogFlags,
  before: number | string,
): Promise<unknown> {
  const { signal } = terminal;
  return useAsAdmin(terminal, flags, {
    async here(config, sayOpen) {
      const { readStoredGraph } = await import('../../app/stored-graph.js');
      const { closeLog } = await import('../../change/upkeep/close-log.js');
      return readStoredGraph(config, async (store) => {
        sayOpen();
        return closeLog(
          store,
          { by: null, role: null },
          {
            before,
            archive: await versionOf(flags.archive, signal),
            signal,
            keepDays: config.store.historyKeepDays,
          },
        );
      });
    },
    async beside(server) {
      const { askAdmin } = await import('../sources/http-source.js');
      return askAdmin(server, 'close-log', { before: String(before) }, signal);
    },
  });
}

/** The version of an archive that is read to its end. */
async function versionOf(file: string | undefined, signal: AbortSignal): Promise<number> {
  if (file === undefined)
    throw new Misuse('Give --archive: the file of an archive that has the changes.');
  const { checkArchive } = await import('../../archive/index.js');
  const bytes = createReadStream(file).on('error', () => undefined) as AsyncIterable<Buffer>;
  const { graphVersion } = await checkArchive(bytes, { signal }).catch((error: unknown) => {
    throw inputError(`"${file}"`, error);
  });
  if (graphVersion === null)
    throw new Misuse(`"${file}" tells no version of the graph: take a new archive.`);
  return graphVersion;
}
