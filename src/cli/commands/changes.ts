import { Command, Option } from 'commander';
import { changeKinds } from '../../model/values/lists.js';
import { addSourceOptions, type SourceFlags } from '../options/common-options.js';
import { addColumnsOption, chooseColumns, linesOf, type ColumnsFlag } from '../output/columns.js';
import { askFor, type Answered } from '../sources/ask-for.js';
import { useSource } from '../sources/use-source.js';
import { Misuse, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface ChangesFlags extends SourceFlags, ColumnsFlag {
  readonly first: string;
  readonly entity?: string;
  readonly claim?: string;
  readonly by?: string;
  readonly kind?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

type Shown = Answered<'changes'>['nodes'][number];

/** `multaqa changes`: the last changes of a graph, the newest first. */
export function changesCommand(terminal: Terminal): Command {
  const command = new Command('changes')
    .option('--first <count>', 'how many at most', '20')
    .option('--entity <id>', 'only those that name this entity')
    .option('--claim <id>', 'only those that name this claim')
    .option('--by <name>', 'only changes by this author')
    .addOption(new Option('--kind <kind>', 'only those of this kind').choices(changeKinds))
    .addOption(
      new Option(
        '--token-file <file>',
        'with --url: the file of a token, which also shows the authors',
      ).conflicts('store'),
    )
    .addOption(new Option('--json', 'print JSON in place of a table').conflicts('columns'));
  return addSourceOptions(addColumnsOption(command))
    .addHelpText(
      'after',
      `
Examples:
  multaqa changes
  multaqa changes --entity organization:dco --first 5
  multaqa changes --columns at,by,reason
  multaqa changes --by salma --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async ({ first, json = false, ...flags }: ChangesFlags) => {
      const { entity, claim, by, kind } = flags;
      const variables = { first: countOf(first), entity, claim, by, kind };
      const { nodes: changes } = await useSource(terminal, flags, (source) =>
        askFor(source, 'changes', variables, terminal),
      );
      return write(
        terminal.stdout,
        json ? `${JSON.stringify(changes, null, 2)}\n` : tableOf(changes, flags, terminal),
      );
    });
}

function countOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Misuse(`--first takes a number; "${text}" was given.`);
}

function tableOf(changes: readonly Shown[], wanted: ColumnsFlag, { stdout }: Terminal): string {
  const cells = changes.map(({ number, at, kind, by, reason, isWhole, id, ...counts }) => ({
    change: number,
    at: at.replace(/\.\d+Z$/, 'Z'),
    kind,
    by,
    reason,
    ids: isWhole ? 'all' : counts.upsertedCount + counts.removedCount,
    id,
  }));
  const rows = cells.map((row) => new Map(Object.entries(row)));
  const names = ['change', 'at', 'kind', 'by', 'reason', 'ids', 'id'];
  const table = chooseColumns({ columns: names, rows }, wanted);
  return linesOf(table, { isScreen: stdout.isTTY === true, maxColumnWidth: 60 });
}
