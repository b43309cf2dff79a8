import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { invariant } from '../../shared/errors.js';
import { tokenize } from '../dialect/tokens.js';
import type { Row } from '../graph-reader.js';
import { assertPlain } from '../plain-values.js';
import type { Statement } from '../statement.js';
import { toOurError } from './errors.js';

/** An open database or transaction. */
export type Runner = Pick<GrafeoDB | Transaction, 'executeCypher'>;

/** All rows of a statement, in one piece: the engine has no cursor. */
export async function runStatement(
  runner: Runner,
  { text, parameters }: Statement,
): Promise<readonly Row[]> {
  const result = await runner.executeCypher(text, parameters).catch((thrown: unknown) => {
    throw toOurError(thrown);
  });
  const rows: unknown = result.rows();
  assertRows(rows);
  return rows;
}

function assertRows(rows: unknown): asserts rows is readonly Row[] {
  assertPlain(rows, (map) => '_id' in map);
}

/** Keywords that change the graph, anywhere in a statement. */
const changing = new Set(['CREATE', 'MERGE', 'SET', 'DELETE', 'REMOVE', 'FOREACH', 'DROP', 'LOAD']);

const mayChange = new RegExp(`\\b(${[...changing].join('|')})\\b`, 'i');
const definition = /^\s*(CREATE|DROP)\s+(CONSTRAINT|INDEX)\b/i;

/** The engine would commit changes here without counting them. */
export function assertReads(text: string): void {
  invariant(
    !mayChange.test(text) || !changes(text),
    `only transactions may change the graph: ${text}`,
  );
}

/** The engine would not roll a definition back. */
export function assertNoDefinition(text: string): void {
  invariant(!definition.test(text), `a definition belongs in no transaction: ${text}`);
}

/** Every start defines everything, so that an existing definition must not be an error. */
export function assertDefines(text: string): void {
  invariant(
    definition.test(text) && /\bIF\s+NOT\s+EXISTS\b/i.test(text),
    `a definition makes a constraint or an index IF NOT EXISTS: ${text}`,
  );
}

function changes(text: string): boolean {
  const tokens = tokenize(text);
  return tokens.some(({ kind, text: word }, i) => {
    if (kind !== 'word' || !changing.has(word.toUpperCase())) return false;
    const [before, after] = [tokens[i - 1]?.text, tokens[i + 1]?.text];
    return before !== '.' && before !== ':' && before !== 'AS' && after !== ':';
  });
}
