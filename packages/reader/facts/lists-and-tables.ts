import { getOrMake } from '#text/get-or-make.js';
import { isBullet } from '#text/words/bullets.js';
import { wordAt } from '#text/words/tokens.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading, ReadSentence } from '../reading/reading.js';

/** Tokens, `to` exclusive. */
type Span = Pick<ReadSentence, 'from' | 'to'>;

/** Words of a list or a table under others that say what they are: a state under `Members of the Council`. */
export interface Entry extends Span {
  /** Folded, without articles, names and marks: `members`, `date of accession`. */
  readonly label: string;
  /** The words that may say when it was: those of a list, or the cells of dates of a row. */
  readonly dated: readonly Span[];
  /** The organisation that the words above name. */
  readonly of: Referent | undefined;
  /** For a cell, the mentions of the first one of its row. */
  readonly row?: readonly Mention[];
}

/** Lines below a heading, or below a line that ends with a colon. */
interface Block {
  readonly head: Span | undefined;
  readonly lines: ReadSentence[];
  readonly isTable: boolean;
}

const entries = new WeakMap<Reading, ReadonlyMap<number, readonly Entry[]>>();

/** The entries of a line, if it belongs to a list or a table. */
export function entriesOf(reading: Reading, { index }: ReadSentence): readonly Entry[] {
  const all = getOrMake(entries, reading, () => new Map(blocksOf(reading).flatMap(toEntries)));
  return all.get(index) ?? [];

  function toEntries(block: Block): [number, Entry[]][] {
    return block.isTable ? entriesOfTable(reading, block) : entriesOfList(reading, block);
  }
}

function blocksOf(reading: Reading): Block[] {
  const blocks: Block[] = [];
  let head: Span | undefined;
  let open: Block | undefined;
  for (const sentence of reading.sentences) {
    const isTable = cellsOf(reading, sentence).length > 1;
    if (!isTable && !(head && isItem(reading, sentence))) {
      head = isHead(reading, sentence) ? sentence : undefined;
      open = undefined;
      continue;
    }
    if (open?.isTable !== isTable) blocks.push((open = { head, lines: [], isTable }));
    open.lines.push(sentence);
  }
  return blocks;
}

function isHead({ tokens }: Reading, { to, isHeading }: ReadSentence): boolean {
  return isHeading || wordAt(tokens, to - 1) === ':';
}

/** `- Oman (2021)`, `3. Oman`, and a name alone. */
function isItem(reading: Reading, { from, to, isHeading }: ReadSentence): boolean {
  const { tokens } = reading;
  if (isBullet(wordAt(tokens, from))) return true;
  if (tokens[from]?.kind === 'NUMBER' && /^[.)]$/u.test(wordAt(tokens, from + 1))) return true;
  const named = reading.outermostAt(from);
  return (
    isHeading &&
    named !== undefined &&
    (named.to === to || /^[(,،–—-]$/u.test(wordAt(tokens, named.to)))
  );
}

function entriesOfList(reading: Reading, { head, lines }: Block): [number, Entry[]][] {
  const label = head ? labelOf(reading, head) : '';
  const of = organisationIn(reading, head);
  if (label === '') return [];
  return lines.map(({ index, from, to }) => [
    index,
    [{ label, from, to, dated: [{ from, to }], of }],
  ]);
}

/** Headings of columns that say when. */
const when =
  /^(?:since|joined|years?|dates?|terms?|period|from|in office|(?:ال)?(?:سنه|عام|تاريخ|فتره|مده)|منذ)(?: |$)/u;

function entriesOfTable(reading: Reading, { head, lines }: Block): [number, Entry[]][] {
  const label = head ? labelOf(reading, head) : '';
  const of = organisationIn(reading, head);
  const [first] = lines;
  const headings =
    first && lines.length > 1 && !saysOfAny(reading, first)
      ? cellsOf(reading, first).map((cell) => labelOf(reading, cell))
      : [];
  return lines.slice(headings.length > 0 ? 1 : 0).map(({ index, ...line }) => {
    const [subject, ...cells] = cellsOf(reading, line);
    const isWhole = headings.length === 0 || headings.length === cells.length + 1;
    if (!subject || !isWhole) return [index, []];
    const row = outermostIn(reading, subject);
    const dated = cells.filter((_, at) => when.test(headings[at + 1] ?? 'since'));
    const labelled = cells.map((cell, at) => {
      return { ...cell, label: headings[at + 1] ?? '', dated: [cell], of, row };
    });
    return [index, [{ ...subject, label, dated, of }, ...labelled]];
  });
}

/** Whether a line names something, or a day: it is no row of headings. */
function saysOfAny(reading: Reading, { from, to }: Span): boolean {
  return (
    reading.within(from, to).some(({ type }) => type === 'NAME') ||
    reading.datesWithin(from, to).length > 0
  );
}

/** `| a | b |`, `a | b`: one cell for a line that is no row. */
function cellsOf({ tokens }: Reading, { from, to }: Span): Span[] {
  const marks: number[] = [];
  for (let at = from; at < to; at += 1) if (tokens[at]?.raw === '|') marks.push(at);
  const starts = [from, ...marks.map((mark) => mark + 1)];
  const cells = starts.map((start, at) => ({ from: start, to: marks[at] ?? to }));
  const isEdge = (cell: Span, at: number): boolean =>
    cell.from === cell.to && (at === 0 || at === cells.length - 1);
  return cells.filter((cell, at) => !isEdge(cell, at));
}

function outermostIn(reading: Reading, { from, to }: Span): readonly Mention[] {
  return reading.within(from, to).filter((each) => reading.outermostAt(each.from) === each);
}

function organisationIn(reading: Reading, head: Span | undefined): Referent | undefined {
  const named = head ? outermostIn(reading, head) : [];
  return named.find(({ kind }) => kind === 'Organization')?.entity;
}

/** The words of a heading beside the names in it: `members` of `Members of the <Council> are:`. */
function labelOf(reading: Reading, { from, to }: Span): string {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    const named = reading.outermostAt(at);
    const { kind, folded = '' } = reading.tokens[at] ?? {};
    if (named && isNamed.test(named.kind)) at = named.to - 1;
    else if (kind !== 'MARK' && !articles.has(folded)) words.push(folded);
  }
  return words.join(' ').replace(introduces, '').replace(leadsOn, '');
}

const articles = new Set(['the', 'a', 'an']);
const isNamed = /^(?:Organization|Edition|ForumSeries|Event|Country)$/u;
const introduces = /^(?:(?:list|table|names?) of|قايمه|اسماء|جدول) /u;
const leadsOn =
  /(?: (?:of|for|in|to|at|are|is|include|includes|as follows|في|ل|هي|هم|هو|كالتالي))+$/u;
