import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { KnownError } from '../../shared/errors.js';
import {
  addStoreOption,
  configOf,
  storeSettings,
  type StoreFlags,
} from '../options/common-options.js';
import { codeOf, outputError } from '../output/system-errors.js';
import { writeAtomically } from '../output/write-atomically.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface SeedExportFlags extends StoreFlags {
  readonly output: string;
  readonly force?: boolean;
  readonly json?: true;
}

/** `multaqa seed-export`: the claims of a dataset and the decisions of curators, as files of a seed. */
export function seedExportCommand(terminal: Terminal): Command {
  const command = new Command('seed-export').argument(
    '<dataset>',
    'the id of the dataset, such as curated',
  );
  return addStoreOption(command)
    .requiredOption('-o, --output <folder>', 'the data folder; created if it is missing')
    .option('-f, --force', 'replace files of an earlier export')
    .option('--json', 'print JSON in place of lines')
    .addHelpText(
      'after',
      `
Writes datasets/<dataset>/*.yaml with the texts of its documents, and decisions.yaml and the graph's
vocabulary.yaml beside them. Read into an empty graph, with the
datasets whose documents they cite, they give the same content, so a curator's work can be reviewed as a change of files.

Examples:
  multaqa seed-export curated -o seed
  multaqa seed-export curated --store embedded:./forum -o seed --force`,
    )
    .action(async (dataset: string, flags: SeedExportFlags) => {
      const config = configOf(terminal, storeSettings(flags));
      const { readStoredGraph } = await import('../../app/stored-graph.js');
      const { readStoredVocabulary } = await import('../../store/stored-vocabulary.js');
      const { exportSeed } = await import('../../claims/graph/seed-export.js');
      const { signal } = terminal;
      const { statementTimeoutMs: timeoutMs } = config.limits;
      const files = await readStoredGraph(config, async (graph) => {
        const vocabulary = await readStoredVocabulary(graph, { signal, timeoutMs });
        const content = await exportSeed(graph, dataset, { signal, timeoutMs });
        return vocabulary === null
          ? content
          : new Map([...content, ['vocabulary.yaml', vocabulary.yaml]]);
      });
      await writeFiles(files, dataset, flags, signal);
      const written = [...files.keys()].map((name) => join(flags.output, name));
      const lines = flags.json ? [JSON.stringify(written)] : written;
      await write(terminal.stdout, lines.map((line) => `${line}\n`).join(''));
    });
}

async function writeFiles(
  files: ReadonlyMap<string, string>,
  dataset: string,
  { output, force = false }: SeedExportFlags,
  signal: AbortSignal | undefined,
): Promise<void> {
  await refuseOthers(files, join(output, 'datasets', dataset), dataset);
  for (const [name, text] of files) {
    const path = join(output, name);
    await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
      throw outputError(`"${dirname(path)}"`, error);
    });
    await writeAtomically(path, piecesOf(text), { force, signal });
  }
}

async function* piecesOf(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** A seed reads all files of a folder: beside files of another hand, the same claims would be stated twice. */
async function refuseOthers(
  files: ReadonlyMap<string, string>,
  folder: string,
  dataset: string,
): Promise<void> {
  const there = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw outputError(`"${folder}"`, error);
  });
  const other = there.find(
    (name) => /\.(?:yaml|txt)$/.test(name) && !files.has(`datasets/${dataset}/${name}`),
  );
  if (other !== undefined)
    throw new KnownError(
      'CONFLICT',
      `"${join(folder, other)}" has content of the dataset already; name another folder.`,
    );
}
