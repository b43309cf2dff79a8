import { KnownError } from '../shared/errors.js';

/** One Cypher statement, ready for any engine: text that holds no value, and the values. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A piece of Cypher. Only {@link cypher}, {@link name} and {@link join} make one. */
export class Fragment {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** Cypher from a template: a fragment is put in as it is, any other value becomes a parameter. */
export function cypher(strings: TemplateStringsArray, ...values: readonly unknown[]): Fragment {
  return new Fragment(strings, values);
}

/** A label, relationship type, property or variable: ASCII letters, digits and `_`; it refuses, never escapes. */
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

/** `n.id, n.kind`: these properties of what a variable stands for. */
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
