import { KnownError } from '../shared/errors.js';
import { inBatches } from '../shared/batches.js';

/** One Cypher statement, ready for any engine: text that contains no value, and the values. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The page that it gives, if any: a store with sorted lists finds it sooner. */
  readonly page?: OrderedPage;
}

/**
 * A page of the nodes of a label, sorted by a property with unique values. Another statement gives the same rows from
 * such values instead of searching for them.
 */
export interface OrderedPage extends Omit<Statement, 'page'> {
  readonly label: string;
  readonly property: string;
  /** The parameter that takes the values of the property, in any order. */
  readonly keys: string;
  /** True if the rows are sorted from the last value to the first. */
  readonly isBackward: boolean;
  /**
   * True if not all nodes fit, and those that do give one row each, in the order; else the statement is run once for
   * the page.
   */
  readonly isFiltered: boolean;
  readonly bounds: PageBounds;
}

/** The values of a page. */
export interface PageBounds {
  /** Maximum rows. */
  readonly limit: unknown;
  /** The value after which it begins, in its direction; undefined at the start. */
  readonly from?: unknown;
  /** Common prefix of the values of all its nodes. */
  readonly prefix?: unknown;
}

/** A piece of Cypher. Only {@link cypher}, {@link name} and {@link join} make one. */
export class Fragment {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** Makes Cypher from a template: a fragment is inserted as it is, any other value becomes a parameter. */
export function cypher(strings: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  return new Fragment(strings, values);
}

/**
 * A label, relationship type, property or variable: ASCII letters, digits and `_`; others are refused, never escaped.
 */
export function name(text: string): Fragment {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(text))
    throw new KnownError('BAD_INPUT', `"${text}" cannot be a name in the graph.`);
  return new Fragment([text], []);
}

/** The fragments one after another with the separator between them, which is text and never a value. */
export function join(
  fragments: readonly Fragment[],
  separator: ', ' | ' ' | '|' | ' AND ' | ' OR ' | ' UNION ALL ',
): Fragment {
  if (fragments.length === 0) return new Fragment([''], []);
  const gaps = fragments.map((_, i) => (i === 0 ? '' : separator));
  return new Fragment([...gaps, ''], fragments);
}

/** `n.id, n.kind`: these properties of a variable. */
export function propertiesOf(variable: Fragment, properties: readonly string[]): Fragment {
  return join(
    properties.map((property) => cypher`${variable}.${name(property)}`),
    ', ',
  );
}

/** Freezes a fragment into a statement; equal values of one template place stay separate parameters. */
export function toStatement(fragment: Fragment): Statement {
  const parameters: Record<string, unknown> = {};
  let count = 0;
  const bind = (value: unknown): string => {
    const key = `p${String(count++)}`;
    parameters[key] = value;
    return `$${key}`;
  };
  // Joined at once: a text that is made piece by piece keeps all its pieces until it is first read.
  const pieces: string[] = [];
  const write = ({ strings, values }: Fragment): void => {
    for (const [i, string] of strings.entries()) {
      const value = values[i - 1];
      if (value instanceof Fragment) write(value);
      else if (i > 0) pieces.push(bind(value));
      pieces.push(string);
    }
  };
  write(fragment);
  return Object.freeze({ text: pieces.join(''), parameters: Object.freeze(parameters) });
}

/** Statements that run the clauses for each of these rows, available as `row`, some at a time. */
export function forEachRow(rows: readonly object[], clauses: Fragment): Statement[] {
  return Array.from(inBatches(rows), (batch) =>
    toStatement(cypher`UNWIND ${batch} AS row ${clauses}`),
  );
}
