import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Command, Option } from 'commander';
import { readDataFolders } from '../../folder/data-folder.js';
import { KnownError } from '../../shared/errors.js';
import { makeFolder } from '../../shared/make-folder.js';
import type { Evaluated } from '../../ingest/evaluate/index.js';
import {
  evaluateByChoices,
  isByRulesAlone,
  type ByExtractor,
  type ModelChoices,
} from './evaluate-by-model.js';
import {
  addStoreOption,
  configOf,
  storeSettings,
  type StoreFlags,
} from '../options/common-options.js';
import { writeAtomically } from '../output/write-atomically.js';
import type { Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface EvaluateFlags extends StoreFlags, ModelChoices {
  readonly predictions?: string;
  readonly missed?: boolean;
  readonly open?: boolean;
  readonly json?: boolean;
}

/** `multaqa evaluate`: measures how well annotated documents are read. */
export function evaluateCommand(terminal: Terminal): Command {
  return addStoreOption(new Command('evaluate'))
    .argument(
      '<folder>',
      'with gold/NN.json and the texts that they annotate in texts/, several such, or a seed',
    )
    .option('--predictions <folder>', 'write the reading of each document to NN.json there')
    .option('--missed', 'list the misses and the errors')
    .option('--open', 'show the errors of a set that is closed to those who mend rules')
    .addOption(
      new Option(
        '--extractor <which>',
        'read by rules, by the language model of the settings, or both',
      )
        .choices(['rules', 'llm', 'both'])
        .default('rules'),
    )
    .addOption(
      new Option(
        '--judge <whose>',
        'have the model judge its own claims, or all with those of the rules',
      )
        .choices(['none', 'llm', 'rules'])
        .default('none'),
    )
    .option(
      '--cache <folder>',
      'keep the answers of the model there, and do not ask again for these',
    )
    .option('--json', 'print JSON in place of a table')
    .addHelpText(
      'after',
      `
The names of the graph are found in the texts; a missing graph is made with the seed. Nothing from the documents is
written to it. Each document of a seed that has a text is read against the graph of the others, and compared with its
claims in the seed. The texts go to the language model only if --extractor or --judge asks for one.

Examples:
  multaqa evaluate packages/reader/sets/dev/first
  multaqa evaluate seed --missed
  multaqa evaluate ./annotated --extractor both --judge llm --cache ./answers
  multaqa evaluate ./annotated --predictions ./read --json | jq '.lines["claims, core"].f1'`,
    )
    .action(async (folder: string, flags: EvaluateFlags) => {
      await checkOpen(folder, flags);
      const evaluated = await evaluateFolder(folder, terminal, flags);
      if (flags.predictions !== undefined)
        await writePredictions(flags.predictions, evaluated.predictions, terminal.signal);
      for (const warning of evaluated.warnings)
        await write(terminal.stderr, `multaqa: ${warning}\n`);
      await write(terminal.stdout, await formatted(evaluated, flags));
    });
}

/** The readings that were asked for last, and a table for each extractor. */
interface Shown extends Evaluated {
  readonly byExtractor: ByExtractor;
  readonly warnings: readonly string[];
}

async function writePredictions(
  out: string,
  predictions: Evaluated['predictions'],
  signal: AbortSignal,
): Promise<void> {
  await makeFolder(out);
  for (const [name, prediction] of predictions)
    await writeAtomically(
      join(out, `${name.replace('/', '-')}.json`),
      Readable.from([`${JSON.stringify(prediction, null, 1)}\n`]),
      { force: true, signal },
    );
}

async function formatted(
  { evaluation, errors, byExtractor }: Shown,
  { missed, json }: EvaluateFlags,
): Promise<string> {
  const { formatErrors, formatEvaluation } = await import('../../ingest/evaluate/index.js');
  if (json === true) {
    const extractors = byExtractor.map(([extractor, each]) => ({
      extractor,
      ...each.evaluation,
      takenAway: each.takenAway,
    }));
    const shown = { ...evaluation, extractors: extractors.length > 0 ? extractors : undefined };
    return `${JSON.stringify(missed === true ? { ...shown, errors } : shown, null, 2)}\n`;
  }
  const tables = byExtractor.map(
    ([extractor, each]) =>
      `${extractor}\n${formatEvaluation(each.evaluation)}taken away by the judge: right ${String(each.takenAway.right)}, wrong ${String(each.takenAway.wrong)}\n\n`,
  );
  const table = tables.length > 0 ? tables.join('') : formatEvaluation(evaluation);
  return table + (missed === true ? formatErrors(errors) : '');
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
  flags: EvaluateFlags,
): Promise<Shown> {
  const { annotateSeed, evaluateDocuments, isSeed, readAnnotated } =
    await import('../../ingest/evaluate/index.js');
  const config = configOf(terminal, storeSettings(flags));
  const { signal } = terminal;
  const isOfSeed = await isSeed(folder);
  const { readSeed } = await import('../../claims/seed/read-seed.js');
  const documents = isOfSeed
    ? annotateSeed(await readSeed(readDataFolders([folder])))
    : await readAnnotated(folder);
  const { readGraphKnowledge } = await import('../../ingest/gazetteer/read-graph-knowledge.js');
  const { readSeededGraph } = await import('../../app/stored-graph.js');
  const knowledge = isOfSeed
    ? undefined
    : await readSeededGraph(config, (graph) => readGraphKnowledge(graph, { signal }));
  if (isByRulesAlone(flags))
    return { ...evaluateDocuments(documents, knowledge), byExtractor: [], warnings: [] };
  const byExtractor = await evaluateByChoices(documents, knowledge, flags, {
    llm: config.llm,
    signal,
  });
  const last = byExtractor.at(-1)?.[1] ?? evaluateDocuments(documents, knowledge);
  const warnings = byExtractor.flatMap(([, each]) => each.warnings);
  return { ...last, byExtractor, warnings: [...new Set(warnings)] };
}
