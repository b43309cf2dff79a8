import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { addStoreOption, configOf, type StoreFlags } from '../options/common-options.js';
import { writeAtomically } from '../output/write-atomically.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface EvaluateFlags extends StoreFlags {
  readonly predictions?: string;
  readonly json?: boolean;
}

/** `multaqa evaluate`: how well documents with annotations are read. */
export function evaluateCommand(terminal: Terminal): Command {
  return addStoreOption(new Command('evaluate'))
    .description('measure how well documents are read against their annotations')
    .argument('<folder>', 'with gold/NN.json and the texts that they annotate in texts/')
    .option('--predictions <folder>', 'write what was read of each document to NN.json there')
    .option('--json', 'print JSON in place of a table')
    .addHelpText(
      'after',
      `
The names that the graph knows are found in the texts; where there is no graph yet it is made with the seed. Nothing that the
documents say is written to it.

Examples:
  multaqa evaluate tests/fixtures/ingest
  multaqa evaluate ./annotated --predictions ./read --json | jq '.lines["claims, core"].f1'`,
    )
    .action(async (folder: string, { store, predictions: out, json = false }: EvaluateFlags) => {
      const { evaluateDocuments, formatEvaluation, readAnnotated } =
        await import('../../ingest/evaluate/index.js');
      const { readGraphKnowledge } = await import('../../ingest/gazetteer/read-graph-knowledge.js');
      const { readSeededGraph } = await import('../../app/stored-graph.js');
      const documents = await readAnnotated(folder);
      const { stdout, signal } = terminal;
      const config = configOf(terminal, { STORE: store });
      const knowledge = await readSeededGraph(config, (graph) =>
        readGraphKnowledge(graph, { signal }),
      );
      const { evaluation, predictions } = evaluateDocuments(documents, knowledge);
      if (out !== undefined) {
        await mkdir(out, { recursive: true });
        for (const [name, prediction] of predictions)
          await writeAtomically(
            join(out, `${name}.json`),
            Readable.from([`${JSON.stringify(prediction, null, 1)}\n`]),
            { force: true, signal },
          );
      }
      await write(
        stdout,
        json ? `${JSON.stringify(evaluation, null, 2)}\n` : formatEvaluation(evaluation),
      );
    });
}
