import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { KnownError } from '../../shared/errors.js';
import { isJsonObject } from '../../shared/json-object.js';
import { makeFolder } from '../../shared/make-folder.js';
import { addSourceOptions } from '../options/common-options.js';
import { useAsAdmin, type AdminFlags } from '../sources/use-as-admin.js';
import { codeOf, outputError } from '../output/system-errors.js';
import { writeAtomically } from '../output/write-atomically.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface SeedExportFlags extends AdminFlags {
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
  return addSourceOptions(command)
    .requiredOption('-o, --output <folder>', 'the data folder; created if it is missing')
    .option('--token-file <file>', 'with --url: the file of a token of the role ADMIN')
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
  multaqa seed-export curated --store embedded:./forum -o seed --force
  multaqa seed-export curated --url http://127.0.0.1:4000 --token-file admin.token -o seed`,
    )
    .action(async (dataset: string, flags: SeedExportFlags) => {
      const files = await readFiles(terminal, dataset, flags);
      await writeFiles(files, dataset, flags, terminal.signal);
      const written = [...files.keys()].map((name) => join(flags.output, name));
      const lines = flags.json ? [JSON.stringify(written)] : written;
      await write(terminal.stdout, lines.map((line) => `${line}\n`).join(''));
    });
}

/** The files, of the graph that the flags name or of the server that has it open. */
function readFiles(
  terminal: Terminal,
  dataset: string,
  flags: SeedExportFlags,
): Promise<ReadonlyMap<string, string>> {
  const { signal } = terminal;
  return useAsAdmin(terminal, flags, {
    async here(config, sayOpen) {
      const { readStoredGraph } = await import('../../app/stored-graph.js');
      const { exportSeedFiles } = await import('../../app/export-seed.js');
      const { statementTimeoutMs: timeoutMs } = config.limits;
      return readStoredGraph(config, (graph) => {
        sayOpen();
        return exportSeedFiles(graph, dataset, { signal, timeoutMs });
      });
    },
    async beside(server) {
      const { askAdmin } = await import('../sources/http-source.js');
      return filesIn(await askAdmin(server, 'seed-export', { dataset }, signal));
    },
  });
}

const isOfFolder = /^(?:datasets\/[\w-]+\/[\w.-]+|decisions\.yaml|vocabulary\.yaml)$/;

/**
 * The files that a server has given. It may be anybody's, so none may lie elsewhere than files of a data folder do.
 * @throws KnownError `BAD_INPUT` for another answer
 */
function filesIn(answer: unknown): ReadonlyMap<string, string> {
  const files = isJsonObject(answer) && isJsonObject(answer['files']) ? answer['files'] : {};
  const texts = Object.entries(files).filter(
    (file): file is [string, string] => typeof file[1] === 'string' && isOfFolder.test(file[0]),
  );
  if (texts.length === 0 || texts.length < Object.keys(files).length)
    throw new KnownError('BAD_INPUT', 'The server gave no files of a data folder.');
  return new Map(texts);
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
    await makeFolder(dirname(path)).catch((error: unknown) => {
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
