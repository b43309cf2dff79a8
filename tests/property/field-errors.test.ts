import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse } from 'graphql';
import { executeOperation } from '../../src/query/index.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import { mappedSchema, setRoots } from '../fixtures/mapped-schema.js';

const definition =
  'number: Int  count: Int!  numbers: [Int]  counts: [Int!]!  any: Thing  sure: Thing!  all: [Thing!]  list: [Thing]!';
const schema = mappedSchema(`type Query { ${definition} } type Thing { ${definition} }`, {
  Thing: { kind: 'result' },
});

/** A question with aliases and several levels, which asks for a field of an object once. */
const { set: question } = fc.letrec<{ set: string; field: readonly [string, string] }>((tie) => ({
  set: fc
    .uniqueArray(tie('field'), { minLength: 1, maxLength: 4, selector: ([name]) => name })
    .map((fields) => {
      const parts = fields.map(
        ([name, below], i) => `${String.fromCharCode(97 + i)}: ${name}${below}`,
      );
      return `{ ${parts.join(' ')} }`;
    }),
  field: fc.oneof(
    { maxDepth: 2 },
    fc
      .constantFrom('number', 'count', 'numbers', 'counts', '__typename')
      .map((name) => [name, ''] as const),
    fc.tuple(
      fc.constantFrom('any', 'sure', 'all', 'list'),
      tie('set').map((below) => ` ${below}`),
    ),
  ),
}));

/** A number from 0 to below the limit, the same for the same text. */
function pick(text: string, limit: number): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  return ((hash ^ (hash >>> 13)) >>> 0) % limit;
}

const isList = (name: string) => ['numbers', 'counts', 'all', 'list'].includes(name);
const isThing = (name: string) => ['any', 'sure', 'all', 'list'].includes(name);

/** Results of code: things whose fields are values, methods or promises, some of which fail, by the seed. */
class World {
  readonly calls: string[] = [];

  constructor(
    readonly seed: string,
    /** One in so many values fails. */
    readonly rarity: number,
  ) {}

  thing(path: string): object {
    const thing = {};
    for (const name of ['number', 'count', 'numbers', 'counts', 'any', 'sure', 'all', 'list'])
      Object.defineProperty(thing, name, { get: () => this.#field(`${path}.${name}`, name) });
    return thing;
  }

  #field(path: string, name: string): unknown {
    const give = () => {
      const value = isList(name)
        ? Array.from({ length: pick(`${this.seed} length ${path}`, 4) }, (_, i) =>
            this.#item(`${path}.${String(i)}`, name, i),
          )
        : this.#value(path, name);
      return this.#orFault(path, value);
    };
    const method = (answer: () => unknown) => () => {
      this.calls.push(path);
      return answer();
    };
    const ways = [
      give,
      () => method(give),
      () => later(give),
      () => method(() => later(give)),
      () => method(() => later(give, 1)),
    ];
    return ways[pick(`${this.seed} way ${path}`, ways.length)]?.();
  }

  /** Only the first may fail at once: graphql-js leaves those before such an item to fail unheard. */
  #item(path: string, name: string, i: number): unknown {
    const give = () => this.#orFault(path, this.#value(path, name));
    return i > 0 || pick(`${this.seed} item ${path}`, 2) === 0 ? later(give) : settled(give);
  }

  #value(path: string, name: string): unknown {
    return isThing(name) ? this.thing(path) : pick(path, 100);
  }

  #orFault(path: string, value: unknown): unknown {
    if (pick(`${this.seed} fault ${path}`, this.rarity) > 0) return value;
    const kind = pick(`${this.seed} kind ${path}`, 4);
    if (kind === 0) return null;
    if (kind === 1) return new Error(`given at ${path}`);
    if (kind === 2) throw new Error(`thrown at ${path}`);
    return 'of another type';
  }
}

/** Item of a list whose getter throws. */
function settled(give: () => unknown): unknown {
  try {
    return give();
  } catch (error) {
    return error;
  }
}

/** A promise that may fail unheard, as one in a list whose first item fails at once. */
function later(give: () => unknown, ms = 0): Promise<unknown> {
  const wait = ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
  const promise = wait.then(give);
  promise.catch(() => undefined);
  return promise;
}

describe('errors of code behind fields', () => {
  // A turn that ends puts off the rest of a list, and with it the order of errors.
  beforeAll(() => {
    jest.spyOn(performance, 'now').mockReturnValue(0);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  it('are shown where and as graphql-js shows them, and everything is called once', async () => {
    await fc.assert(
      fc.asyncProperty(
        question,
        fc.string({ maxLength: 8 }),
        fc.integer({ min: 3, max: 20 }),
        async (source, seed, rarity) => {
          const [ours, theirs] = [new World(seed, rarity), new World(seed, rarity)];
          const document = parse(source);
          setRoots(schema, theirs.thing(''));
          const expected = JSON.stringify(await execute({ schema, document }));
          setRoots(schema, ours.thing(''));
          const answer = await executeOperation({
            schema,
            document,
            operationName: undefined,
            variables: {},
            context: { store: {} as GraphReader, signal: new AbortController().signal },
          });
          expect(JSON.stringify(answer)).toBe(expected);
          expect([...new Set(ours.calls)]).toEqual(ours.calls);
        },
      ),
      { numRuns: 500 },
    );
  });
});
