import { Command } from 'commander';
import type { DatasetSummary } from '../../change/load/load-datasets.js';
import { formatTable } from '../output/format-table.js';
import { addStoreOption, configOf, storeSettings } from '../options/common-options.js';
import type { StoreFlags } from '../options/common-options.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface SeedFlags extends StoreFlags {
  readonly json?: boolean;
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly dryRun?: boolean;
  readonly url?: string;
  readonly tokenFile?: string;
  readonly reason?: string;
}

type Shown = Required<Pick<SeedFlags, 'prune' | 'dryRun'>>;

/** `multaqa seed`: makes a graph hold data folders. */
export function seedCommand(terminal: Terminal): Command {
  return addStoreOption(new Command('seed'))
    .option('--prune', 'remove datasets that the data folder no longer has')
    .option('--dry-run', 'tell what would be written, and write nothing')
    .option('--force', 'write it even if the graph seems to hold it')
    .option('--url <url>', 'make a running server read its data folders again')
    .option('--token-file <file>', 'with --url: the file of a token of the role ADMIN')
    .option('--reason <sentence>', 'with --url: the reason, for later readers of the change')
    .option('--json', 'print JSON in place of a table')
    .addHelpText(
      'after',
      `
Without --data and DATA it is the seed of the package. Missing constraints and indexes are created too. All is written in one
transaction, or nothing.

Examples:
  multaqa seed
  multaqa seed --data my-forum --prune --dry-run
  multaqa seed --data my-forum,their-forum --store embedded:./both
  multaqa seed --url http://127.0.0.1:4000 --token-file ./admin.token --reason 'New figures'
  multaqa seed --force   # after the doctor found changes by another program
  STORE=neo4j://neo4j@localhost:7687 STORE_PASSWORD_FILE=./password multaqa seed`,
    )
    .action(async ({ json, force, prune = false, dryRun = false, ...flags }: SeedFlags) => {
      const datasets = await load(terminal, { ...flags, force, prune, dryRun });
      const shown =
        json === true
          ? `${JSON.stringify(datasets, null, 2)}\n`
          : toTable(datasets, { prune, dryRun });
      await write(terminal.stdout, shown);
      if (json !== true) warn(datasets, { prune }, terminal);
    });
}

type LoadFlags = Omit<SeedFlags, 'json' | 'force'> &
  Shown & { readonly force: boolean | undefined };

async function load(
  terminal: Terminal,
  { force, prune, dryRun, url, tokenFile, reason, ...flags }: LoadFlags,
): Promise<readonly DatasetSummary[]> {
  if (url !== undefined) {
    const { loadDataOf } = await import('../curation/load-data.js');
    return loadDataOf(terminal, { url, tokenFile, reason, prune, dryRun });
  }
  const config = configOf(terminal, storeSettings(flags));
  const { seedGraph } = await import('../../app/seed-graph.js');
  return seedGraph(config, { force, prune, dryRun });
}

function toTable(datasets: readonly DatasetSummary[], flags: Shown): string {
  const head = ['dataset', 'documents', 'entities', 'claims', 'mentions', 'written'];
  const rows = datasets
    .filter(({ isGone }) => isGone !== true || flags.prune)
    .map((dataset) => {
      const { id, documents, entities, claims, mentions } = dataset;
      return [...[id, documents, entities, claims, mentions], stateOf(dataset, flags)];
    });
  return formatTable(head, rows);
}

function stateOf({ written, isGone }: DatasetSummary, { dryRun }: Pick<Shown, 'dryRun'>): string {
  if (isGone === true) return dryRun ? 'would be removed' : 'removed';
  if (!written) return 'held already';
  return dryRun ? 'would be written' : 'now';
}

function warn(
  datasets: readonly DatasetSummary[],
  { prune }: Pick<Shown, 'prune'>,
  { stderr }: Terminal,
): void {
  for (const { id, leftOut, isGone } of datasets) {
    if (leftOut.length > 0)
      stderr.write(
        `multaqa: these claims of ${id} stay out, since they were retracted in the graph: ${leftOut.join(', ')}.\n`,
      );
    if (isGone === true && !prune)
      stderr.write(
        `multaqa: ${id} is in the graph and no longer in its data folder; --prune removes it.\n`,
      );
  }
}
