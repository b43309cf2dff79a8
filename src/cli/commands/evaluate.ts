import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { KnownError } from '../../shared/errors.js';
import type { Evaluated } from '../../ingest/evaluate/index.js';
import { addStoreOption, configOf, type StoreFlags } from '../options/common-options.js';
import { writeAtomically } from '../output/write-atomically.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface EvaluateFlags extends StoreFlags {
  readonly predictions?: string;
  readonly missed?: boolean;
  readonly open?: boolean;
  readonly json?: boolean;
}

/** `multaqa evaluate`: measures how well annotated documents are read. */
export function evaluateCommand(terminal: Terminal): Command {
  return addStoreOption(new Command('evaluate'))
    .description('measure how well documents are read against their annotations')
    .argument(
      '<folder>',
      'with gold/NN.json and the texts that they annotate in texts/, several such, or a seed',
    )
    .option('--predictions <folder>', 'write the reading of each document to NN.json there')
    .option('--missed', 'list the misses and the errors')
    .option('--open', 'show the errors of a set that is closed to those who mend rules')
    .option('--json', 'print JSON in place of a table')
    .addHelpText(
      'after',
      `
The names of the graph are found in the texts; a missing graph is made with the seed. Nothing from the documents is
written to it. Each document of a seed that has a text is read against the graph of the others, and compared with its
claims in the seed.

Examples:
  multaqa evaluate tests/fixtures/reading/dev/first
  multaqa evaluate seed --missed
  multaqa evaluate ./annotated --predictions ./read --json | jq '.lines["claims, core"].f1'`,
    )
    .action(async (folder: string, flags: EvaluateFlags) => {
      const { store, predictions: out, json = false } = flags;
      const { formatErrors, formatEvaluation } = await import('../../ingest/evaluate/index.js');
      await checkOpen(folder, flags);
      const { stdout, signal } = terminal;
      const { evaluation, predictions, errors } = await evaluateFolder(folder, terminal, store);
      if (out !== undefined) {
        await mkdir(out, { recursive: true });
        for (const [name, prediction] of predictions)
          await writeAtomically(
            join(out, `${name.replace('/', '-')}.json`),
            Readable.from([`${JSON.stringify(prediction, null, 1)}\n`]),
            { force: true, signal },
          );
      }
      await write(
        stdout,
        json
          ? `${JSON.stringify(flags.missed === true ? { ...evaluation, errors } : evaluation, null, 2)}\n`
          : formatEvaluation(evaluation) + (flags.missed === true ? formatErrors(errors) : ''),
      );
    });
}

/** @throws KnownError if errors of a closed set are asked for without saying so */
async function checkOpen(
  folder: string,
  { missed, predictions, open }: EvaluateFlags,
): Promise<void> {
  if ((missed !== true && predictions === undefined) || open === true) return;
  const { isClosed } = await import('../../ingest/evaluate/index.js');
  if (await isClosed(folder))
    throw new KnownError(
      'BAD_INPUT',
      `"${folder}" is closed: nobody who mends rules looks at its errors, so that it says how a new text is read. Leave out ${missed === true ? '--missed' : '--predictions'}, or give --open, and move the set to those that everybody may read.`,
    );
}

/**
 * A seed is evaluated against itself; other documents beside the graph, which is made from the seed if there is none.
 */
async function evaluateFolder(
  folder: string,
  terminal: Terminal,
  store: string | undefined,
): Promise<Evaluated> {
  const { annotateSeed, evaluateDocuments, isSeed, readAnnotated } =
    await import('../../ingest/evaluate/index.js');
  if (await isSeed(folder)) {
    const { readSeed } = await import('../../claims/seed/read-seed.js');
    return evaluateDocuments(annotateSeed(await readSeed(folder)));
  }
  const { readGraphKnowledge } = await import('../../ingest/gazetteer/read-graph-knowledge.js');
  const { readSeededGraph } = await import('../../app/stored-graph.js');
  const documents = await readAnnotated(folder);
  const knowledge = await readSeededGraph(configOf(terminal, { STORE: store }), (graph) =>
    readGraphKnowledge(graph, { signal: terminal.signal }),
  );
  return evaluateDocuments(documents, knowledge);
}
