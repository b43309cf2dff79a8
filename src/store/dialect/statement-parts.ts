import { queriesIn, type Query } from './clauses.js';
import { group, print, type Items } from './items.js';
import { tokenize, type Token } from './tokens.js';
import { entitiesOf, type Entity } from './variables.js';

/** Parts of a statement, as far as rules about its text need them. */
export interface StatementParts {
  readonly tokens: readonly Token[];
  readonly items: Items;
  /** With one space between tokens, and `''` for every string. */
  readonly printed: string;
  /** The statement first, then the bodies of its subqueries. */
  readonly queries: readonly Query[];
  readonly entities: readonly Entity[];
}

export function takeApart(text: string): StatementParts {
  const tokens = tokenize(text);
  const items = group(tokens);
  const queries = [...queriesIn(items)];
  return { tokens, items, printed: print(items), queries, entities: entitiesOf(queries) };
}

/** A form that no statement may have: its name, and the replacement to write. */
export interface Rule {
  readonly name: string;
  readonly instead: string;
  readonly isBroken: (parts: StatementParts) => boolean;
}
