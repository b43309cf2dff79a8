import type { AnswerTable, TableCell } from '../../operations/answer-table.js';
import { inBatches } from '../../shared/batches.js';
import { KnownError } from '../../shared/errors.js';
import { chooseColumns, type ColumnsFlag } from '../output/columns.js';
import type { GraphSource } from '../sources/graph-source.js';
import { Misuse } from '../terminal/terminal.js';
import { placeOf, type List } from './read-list.js';

export interface MatchWishes extends ColumnsFlag {
  /** The column with the names; by default the one called name, else the first. */
  readonly column?: string | undefined;
  readonly kind?: string | undefined;
  /** Properties by the columns that hold them. */
  readonly properties: readonly (readonly [id: string, column: string])[];
  /** Called after each batch with the number of names that are done. */
  readonly onDone?: (done: number) => void;
}

/** Names in one question: as many as a server takes. */
const batchSize = 100;
/** Characters of a name that a server takes. */
const longestName = 200;
/** Candidates in the table beside the first. */
const others = 2;

const document = `query MatchNames($queries: [MatchQuery!]!) {
  match(queries: $queries, first: ${others + 1}) {
    candidates { isMatch score matchedName entity { id kind labelAr: label(lang: AR) labelEn: label(lang: EN) } }
  }
}`;

interface Candidate {
  readonly isMatch: boolean;
  readonly score: number;
  readonly matchedName: string;
  readonly entity: Readonly<Record<'id' | 'kind' | 'labelAr' | 'labelEn', string>>;
}

/** Columns that are added to those of the list. */
const added = ['match', 'id', 'kind', 'label_ar', 'label_en', 'matched_name', 'score', 'others'];

/**
 * The rows of a list, each with the best candidate for its name: `match` says whether nobody need look, `others` has the ids of
 * the next ones.
 *
 * @throws Misuse if the list lacks a column, or has one of those that are added
 * @throws KnownError with the messages of an answer that has errors
 */
export async function matchList(
  source: GraphSource,
  list: List,
  { column, kind, properties, onDone, ...wanted }: MatchWishes,
): Promise<AnswerTable> {
  const taken = list.header.find((name) => added.includes(name));
  if (taken !== undefined)
    throw new Misuse(`The list has a column "${taken}", which is added to it: rename it.`);
  const { columns } = chooseColumns({ columns: [...list.header, ...added], rows: [] }, wanted);
  const name = column === undefined ? usualColumn(list) : placeOf(list, column);
  const given = properties.map(([id, from]) => ({ id, at: placeOf(list, from) }));
  const queryOf = (row: readonly string[]) => ({
    // A cell that is longer than any name means nothing in the graph.
    name: (row[name] ?? '').length > longestName ? '' : (row[name] ?? ''),
    ...(kind === undefined ? {} : { kind }),
    properties: given.flatMap(({ id, at }) => {
      const value = row[at]?.trim() ?? '';
      return value === '' || value.length > longestName ? [] : [{ id, value }];
    }),
  });
  const rows: ReadonlyMap<string, TableCell>[] = [];
  for (const batch of inBatches(list.rows, batchSize)) {
    const found = await ask(source, batch.map(queryOf));
    batch.forEach((row, at) => {
      const cells = list.header.map((head, place): [string, TableCell] => [head, row[place] ?? '']);
      rows.push(new Map([...cells, ...cellsOf(found[at] ?? [])]));
    });
    onDone?.(rows.length);
  }
  return { columns, rows };
}

function usualColumn({ header }: List): number {
  return Math.max(0, header.indexOf('name'));
}

async function ask(
  source: GraphSource,
  queries: readonly object[],
): Promise<readonly (readonly Candidate[])[]> {
  const { data, errors = [] } = await source.ask({
    document,
    variables: { json: JSON.stringify({ queries }) },
  });
  const [error] = errors;
  if (error !== undefined) {
    const message = errors.map((each) => each.message).join(' ');
    throw new KnownError('BAD_INPUT', message);
  }
  const { match } = data as { match: readonly { readonly candidates: readonly Candidate[] }[] };
  return match.map(({ candidates }) => candidates);
}

function cellsOf([best, ...rest]: readonly Candidate[]): readonly [string, TableCell][] {
  if (best === undefined) return [['match', false]];
  const { id, kind, labelAr, labelEn } = best.entity;
  return [
    ['match', best.isMatch],
    ['id', id],
    ['kind', kind],
    ['label_ar', labelAr],
    ['label_en', labelEn],
    ['matched_name', best.matchedName],
    ['score', best.score],
    ['others', rest.map(({ entity }) => entity.id).join(' ')],
  ];
}
