import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import type { ChangeFlags } from '../curation/change-options.js';
import { useCuratedSource } from '../curation/use-curated-source.js';
import {
  describeProposal,
  markedSentence,
  type ShownProposal,
} from '../ingest/describe-proposal.js';
import { editOf } from '../ingest/edit-of.js';
import { linesOf } from '../ingest/lines-of.js';
import { addSourceOptions, type SourceFlags } from '../options/common-options.js';
import { askFor, type Answered } from '../sources/ask-for.js';
import type { GraphSource } from '../sources/graph-source.js';
import { proposalKinds } from '../../model/values/lists.js';
import { Misuse, type Terminal } from '../terminal/terminal.js';
import { write } from '../terminal/write.js';

interface ReviewFlags extends SourceFlags {
  readonly document?: string;
  readonly kind?: string;
  readonly rule?: string;
  readonly by?: string;
  readonly tokenFile?: string;
  readonly reason: string;
}

/** `multaqa review`: walks through proposals, and takes a decision on each. */
export function reviewCommand(terminal: Terminal): Command {
  const command = new Command('review');
  return addSourceOptions(command)
    .option('--document <id>', 'only proposals of this version of a document')
    .addOption(
      new Option('--kind <kind>', 'only proposals of this kind').choices(
        proposalKinds.map((kind) => kind.toLowerCase()),
      ),
    )
    .option('--rule <rule>', 'only proposals of this rule, such as "frame FOUNDED"')
    .option(
      '--by <name>',
      'the author of the decisions, for a local graph; else the user of this system',
    )
    .option('--token-file <file>', 'with --url: the file of a token, alone on its first line')
    .option('--reason <sentence>', 'the reason, for later readers', 'Reviewed in a terminal.')
    .addHelpText(
      'after',
      `
It asks for each proposal: a accepts it, r refuses it, e corrects it, s leaves it for later, q ends. A correction gives
parts with new values, such as object=organization:oasis validFrom=2024-03. For a new entity, entity=person:amina names an
entity of the graph instead, newId=person:amina sets the new id, and names="Amina Said | Amina" adds these names alone.
Each decision is kept at once, in a change of its own:
a later walk goes on where this one ends.

Examples:
  multaqa review --by salma
  multaqa review --kind mention --by salma
  multaqa review --document document:dc-5-opening --url http://127.0.0.1:4000 --token-file salma.token`,
    )
    .action(async (flags: ReviewFlags) => {
      if (flags.url !== undefined && flags.tokenFile === undefined)
        throw new Misuse('Give --token-file: a server takes changes only with a token.');
      const by = flags.url === undefined ? (flags.by ?? userInfo().username) : undefined;
      await useCuratedSource(
        terminal,
        { ...flags, ...(by !== undefined && ({ by } satisfies Partial<ChangeFlags>)) },
        (graph) => new Walk(graph, flags, terminal).go(),
      );
    });
}

const help = 'a accept · r refuse · e correct · s later · q end';

/** One walk through the queue. */
class Walk {
  readonly #graph: GraphSource;
  readonly #flags: ReviewFlags;
  readonly #terminal: Terminal;
  readonly #lines: AsyncIterator<string>;
  /** Proposals settled by earlier decisions of this walk, by document and key: they are not asked again. */
  readonly #settled = new Set<string>();
  #accepted = 0;
  #refused = 0;

  constructor(graph: GraphSource, flags: ReviewFlags, terminal: Terminal) {
    this.#graph = graph;
    this.#flags = flags;
    this.#terminal = terminal;
    this.#lines = linesOf(terminal.stdin);
  }

  async go(): Promise<void> {
    try {
      await this.#walk();
    } finally {
      // Closes the input, which may have more lines.
      await this.#lines.return?.();
    }
  }

  async #walk(): Promise<void> {
    let after: string | null = null;
    let isOver = false;
    let seen = 0;
    while (!isOver) {
      const { document, kind, rule } = this.#flags;
      const page: Answered<'open-proposals'> = await askFor(
        this.#graph,
        'open-proposals',
        { document, kind: kind?.toUpperCase(), rule, after },
        this.#terminal,
      );
      for (const proposal of page.nodes) {
        if (this.#settled.has(settledBy(proposal) ?? '')) continue;
        seen += 1;
        isOver = (await this.#decideOver(proposal, seen)) === 'END';
        if (isOver) break;
      }
      after = page.pageInfo.endCursor;
      isOver ||= !page.pageInfo.hasNextPage;
    }
    this.#terminal.stderr.write(
      `multaqa: ${String(this.#accepted)} accepted, ${String(this.#refused)} refused.\n`,
    );
  }

  async #decideOver(proposal: ShownProposal, place: number): Promise<'NEXT' | 'END'> {
    await write(this.#terminal.stdout, describe(proposal, place));
    for (;;) {
      const answer = await this.#ask(`${help}: `);
      if (answer === undefined || answer === 'q') return 'END';
      if (answer === 's' || (await this.#tryTo(answer, proposal))) return 'NEXT';
    }
  }

  /** True if the line was a decision, and the graph took it. */
  async #tryTo(answer: string, proposal: ShownProposal): Promise<boolean> {
    if (answer === 'a') return this.#send(proposal, true);
    if (answer === 'r') return this.#send(proposal, false);
    if (answer !== 'e') return false;
    const edit = editOf((await this.#ask('corrected: ')) ?? '');
    if (typeof edit !== 'string') return this.#send(proposal, true, edit);
    this.#terminal.stderr.write(`multaqa: ${edit}\n`);
    return false;
  }

  async #send(
    proposal: ShownProposal,
    accept: boolean,
    edit?: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    const { id, revision } = proposal;
    const input = {
      decisions: [{ proposal: id, accept, ifRevision: revision, edit }],
      reason: this.#flags.reason,
      requestId: randomUUID(),
    };
    const review = await askFor(this.#graph, 'review', { input }, this.#terminal);
    for (const { message } of review.userErrors)
      this.#terminal.stderr.write(`multaqa: ${message}\n`);
    if (review.userErrors.length > 0) return false;
    const key = accept ? settledBy(proposal) : null;
    if (key !== null) this.#settled.add(key);
    if (accept) this.#accepted += 1;
    else this.#refused += 1;
    return true;
  }

  async #ask(question: string): Promise<string | undefined> {
    await write(this.#terminal.stdout, question);
    const next = await this.#lines.next();
    return next.done === true ? undefined : next.value.trim();
  }
}

/** Equal for proposals of which one supersedes the others: those that identify the same new entity. */
function settledBy({ kind, document, subject: { ref } }: ShownProposal): string | null {
  const isSettling = kind === 'ENTITY' || kind === 'IDENTITY';
  return isSettling && ref !== null ? `${document} ${ref}` : null;
}

function describe(proposal: ShownProposal, place: number): string {
  const { kind, novelty, rule, confidence, document, needs, subject } = proposal;
  const lines = [
    `${String(place)}. ${describeProposal(proposal)}`,
    `   ${markedSentence(proposal)}`,
    `   ${novelty}, rule ${rule}, confidence ${confidence.toFixed(2)}, ${document}`,
    ...(kind === 'RETRACTION' ? [standsIn(proposal)] : proposal.against.map(beside)),
    ...(kind === 'IDENTITY' ? subject.alternatives : []).map(({ reason }) => `   ${reason}`),
    ...addedNames(proposal),
    ...needs.map((ref) => `   needs ${ref} to be accepted`),
    ...(kind === 'IDENTITY' ? [] : subject.alternatives).map(
      ({ entity, score, reason }) => `   or is it ${entity} (${score.toFixed(2)}: ${reason})?`,
    ),
  ];
  return `\n${lines.map(visible).join('\n')}\n`;
}

/** The names that its acceptance adds, if there are more than the one that describes it. */
function addedNames({ kind, subject: { names } }: ShownProposal): string[] {
  const isNaming = kind === 'ENTITY' || kind === 'IDENTITY';
  if (!isNaming || names.length < 2) return [];
  return [`   adds the names ${names.map(({ text }) => text).join(' | ')}`];
}

function standsIn({ evidence: [first] }: ShownProposal): string {
  return `   is in ${first?.document ?? ''}, but not in this version`;
}

function beside({ document, exact }: ShownProposal['against'][number]): string {
  return `   the graph already has, from ${document}: ${exact}`;
}

/** Shows control characters as text, since they could move the cursor of a terminal. */
function visible(line: string): string {
  return line.replace(/[\r\n\t\u0085\u2028\u2029]+/gu, ' ').replace(/\p{Cc}/gu, '\ufffd');
}
