import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import type { ChangeFlags } from '../curation/change-options.js';
import { useCuratedSource } from '../curation/use-curated-source.js';
import {
  describeProposal,
  markedSentence,
  type ShownProposal,
} from '../ingest/describe-proposal.js';
import { keysOf } from '../ingest/keys-of.js';
import {
  addQuietOption,
  addSourceOptions,
  type QuietFlag,
  type SourceFlags,
} from '../options/common-options.js';
import { formatTable } from '../output/format-table.js';
import { createProgress } from '../output/progress.js';
import { inputError } from '../output/system-errors.js';
import { askFor, type Answered } from '../sources/ask-for.js';
import type { GraphSource } from '../sources/graph-source.js';
import { checkSize } from '../../ingest/read/limits.js';
import { KnownError } from '../../shared/errors.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { Ended, Misuse, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

type ShownIngest = Answered<'ingest'>;
type ShownReview = Answered<'review'>;

interface IngestFlags extends SourceFlags, QuietFlag {
  readonly dataset: string;
  readonly key?: string;
  readonly address?: string;
  readonly title?: string;
  readonly published?: string;
  readonly language?: string;
  readonly mediaType?: string;
  readonly extractor?: string;
  readonly accept?: string;
  readonly minConfidence: string;
  readonly dryRun?: boolean;
  readonly by?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

/** `multaqa ingest`: reads documents, shows their proposals, and keeps these for review. */
export function ingestCommand(terminal: Terminal): Command {
  const command = new Command('ingest').argument(
    '<file...>',
    'text, HTML, PDF, DOCX, mail, Markdown or CSV, in Arabic or English',
  );
  return addQuietOption(addSourceOptions(command))
    .requiredOption('--dataset <id>', 'the dataset of the documents, of kind CURATED')
    .option('--key <key>', 'the key of the document; with several files, the prefix of their keys')
    .option('--address <url>', 'where the document was published; nothing is fetched')
    .option('--title <title>', "its title; else the document's own")
    .option('--published <date>', "its date of publication; else the document's own")
    .option('--language <language>', 'its language, such as ar; else detected')
    .option('--media-type <type>', 'such as text/html; charset=windows-1256; else detected')
    .addOption(
      new Option(
        '--extractor <which>',
        'also ask the language model of the settings (EXTRACTOR_LLM_URL), with --url that of the server',
      ).choices(['llm']),
    )
    .addOption(
      new Option(
        '--accept <which>',
        'accept at once the proposals that corroborate the graph',
      ).choices(['corroborating']),
    )
    .option('--min-confidence <number>', 'with --accept: the minimum confidence, 0 to 1', '0.9')
    .option('--by <name>', 'the author, for a local graph; else the user of this system')
    .option('--token-file <file>', 'with --url: the file of a token, alone on its first line')
    .option('--dry-run', 'only print the proposals')
    .option('--json', 'print JSON in place of tables')
    .addHelpText(
      'after',
      `
A document with the key of another is a newer version of it: decisions on sentences that it still has stay.
Without --key the name of the file is the key. "multaqa review" decides on the kept proposals.

Examples:
  multaqa ingest release.pdf --dataset press --key dc-5-opening --dry-run
  multaqa ingest *.html --dataset press --key spa --accept corroborating --by salma`,
    )
    .action(async (files: readonly string[], flags: IngestFlags) => {
      checkFlags(flags);
      await ingestAll(files, flags, terminal);
    });
}

function checkFlags({
  url,
  tokenFile,
  by,
  accept,
  dryRun = false,
  minConfidence,
}: IngestFlags): void {
  if (url !== undefined && tokenFile === undefined)
    throw new Misuse('Give --token-file: a server takes changes only with a token.');
  if (url !== undefined && by !== undefined)
    throw new Misuse('A server takes the author from the token: leave --by out.');
  if (accept !== undefined && dryRun)
    throw new Misuse('--accept writes and --dry-run does not: leave one of them out.');
  const least = Number(minConfidence);
  if (!(least >= 0 && least <= 1)) throw new Misuse('--min-confidence takes a number from 0 to 1.');
}

interface Outcome {
  readonly file: string;
  readonly ingested: ShownIngest;
  readonly reviewed: ShownReview | null;
}

async function ingestAll(
  files: readonly string[],
  flags: IngestFlags,
  terminal: Terminal,
): Promise<void> {
  const { quiet = files.length === 1, json = false } = flags;
  const keys = keysOf(files, flags.key);
  const progress = createProgress({
    stderr: terminal.stderr,
    doing: 'Reading',
    unit: 'documents',
    quiet,
  });
  const by = flags.by ?? userInfo().username;
  const source = {
    ...flags,
    reason: '',
    ...(flags.url === undefined && ({ by } satisfies Partial<ChangeFlags>)),
  };
  const outcomes: Outcome[] = [];
  await useCuratedSource(terminal, source, (graph) =>
    progress.during(async () => {
      for (const [at, file] of files.entries()) {
        terminal.signal.throwIfAborted();
        const outcome = await ingestOne(file, keys[at] ?? '', {
          graph,
          flags,
          terminal,
        });
        outcomes.push(outcome);
        if (!json) await show(outcome, terminal);
        progress.update(outcomes.length, files.length);
      }
    }),
  );
  if (json)
    await write(
      terminal.stdout,
      `${JSON.stringify(outcomes.length === 1 ? outcomes[0] : outcomes, null, 2)}\n`,
    );
  const errors = outcomes.flatMap(({ ingested, reviewed }) => [
    ...ingested.userErrors,
    ...(reviewed?.userErrors ?? []),
  ]);
  if (errors.length > 0) throw new Ended(endOf(errors));
}

function endOf(errors: ShownIngest['userErrors']) {
  return errors.every(({ code }) => code === 'BAD_INPUT') ? exitCodes.misused : exitCodes.failed;
}

interface Work {
  readonly graph: GraphSource;
  readonly flags: IngestFlags;
  readonly terminal: Terminal;
}

async function ingestOne(file: string, key: string, work: Work): Promise<Outcome> {
  const { graph, flags, terminal } = work;
  const {
    dataset,
    address,
    title,
    published,
    language,
    mediaType,
    extractor,
    dryRun = false,
  } = flags;
  const bytes = await readSource(file);
  const input = {
    source: { base64: bytes.toString('base64') },
    key,
    dataset,
    dryRun,
    requestId: randomUUID(),
    url: address,
    title,
    published,
    language,
    mediaType,
    extractors: extractor === undefined ? undefined : ['RULES', 'LLM'],
  };
  const ingested = await askFor(graph, 'ingest', { input }, terminal);
  const isAccepting = flags.accept !== undefined && ingested.userErrors.length === 0;
  return { file, ingested, reviewed: isAccepting ? await accept(ingested, work) : null };
}

async function readSource(file: string): Promise<Buffer> {
  try {
    // An empty file may be a pipe of unknown length.
    checkSize(Math.max(1, (await stat(file)).size));
    return await readFile(file);
  } catch (error) {
    if (error instanceof KnownError) throw new Misuse(`${file}: ${error.message}`);
    throw inputError(`"${file}"`, error);
  }
}

async function accept(
  { document }: ShownIngest,
  { graph, flags, terminal }: Work,
): Promise<ShownReview> {
  const input = {
    policy: { novelty: ['CORROBORATES'], minConfidence: Number(flags.minConfidence), document },
    reason: 'Accepted when ingested: it corroborates the graph.',
    requestId: randomUUID(),
  };
  return askFor(graph, 'review', { input }, terminal);
}

async function show({ file, ingested, reviewed }: Outcome, terminal: Terminal): Promise<void> {
  const { stdout, stderr } = terminal;
  const tell = (sentence: string): void => void stderr.write(`multaqa: ${file}: ${sentence}\n`);
  for (const { message } of [...ingested.userErrors, ...(reviewed?.userErrors ?? [])])
    tell(message);
  const { analysis } = ingested;
  if (analysis === null) return;
  if (analysis.proposals.length > 0)
    await write(stdout, tableOf(analysis.proposals, stdout.isTTY === true));
  for (const sentence of sentencesOn(analysis)) tell(sentence);
  tell(endingOf(ingested));
  if (reviewed) for (const sentence of sentencesOnReview(reviewed)) tell(sentence);
}

function sentencesOnReview({ change, claims, mentions, left }: ShownReview): string[] {
  return [
    ...(change
      ? [
          `${String(claims.length)} claims and ${String(mentions.length)} mentions accepted in change ${String(change.number)}.`,
        ]
      : []),
    ...(left
      ? [
          `${String(left)} corroborating claims and mentions are left to review: a pronoun or an ellipsis is taken to mean them, they are less sure, or exceed the limit of one change.`,
        ]
      : []),
  ];
}

type ShownAnalysis = NonNullable<ShownIngest['analysis']>;

/** Notes beside the proposals. */
function sentencesOn({ warnings, dropped, sameText, comparison }: ShownAnalysis): string[] {
  return [
    ...warnings,
    ...dropped.map(({ what, why }) => `dropped "${what}": ${why}`),
    ...(sameText === null ? [] : [`"${sameText}" has the same text.`]),
    ...(comparison === null ? [] : [sentenceOn(comparison)]),
  ];
}

function sentenceOn({
  replaces,
  carried,
  vanished,
}: NonNullable<ShownAnalysis['comparison']>): string {
  const which = vanished.length === 0 ? '' : ` (${vanished.join(', ')})`;
  return `it is a newer version of ${replaces}: ${String(carried)} decisions stay, ${String(vanished.length)} accepted proposals are not in it any more${which}.`;
}

function tableOf(proposals: readonly ShownProposal[], isScreen: boolean): string {
  const rows = proposals.map((each) => [
    ...[each.novelty, describeProposal(each), markedSentence(each), each.rule],
    each.confidence,
  ]);
  return formatTable(['novelty', 'it says', 'sentence', 'rule', 'confidence'], rows, { isScreen });
}

function endingOfKnown(
  id: string,
  mended: readonly string[],
  change: ShownIngest['change'],
): string {
  if (mended.length === 0) return `${id} was read before: nothing to do.`;
  const when = change === null ? 'would be mended' : `mended in change ${String(change.number)}`;
  return `${id} was read before: ${mended.join(', ')} ${when}.`;
}

function endingOf({ analysis, change, document }: ShownIngest): string {
  const id = document ?? '';
  const { known = false, mended = [], proposals = [] } = analysis ?? {};
  if (known) return endingOfKnown(id, mended, change);
  const count = String(proposals.length);
  return change === null
    ? `${count} proposals; nothing was written.`
    : `${id} is kept with ${count} proposals, in change ${String(change.number)}; "multaqa review --document ${id}" decides on them.`;
}
