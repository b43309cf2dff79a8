import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coerceInputValue, isInputObjectType } from 'graphql';
import { exportPath, readExportQuery } from '../../../src/api/export/query-string.js';
import type { SubgraphInput } from '../../../src/api/inputs/subgraph-input.js';
import { createSchema } from '../../../src/api/schema.js';
import { formats } from '../../../src/export/index.js';
import { entityKindNames } from '../../../src/model/kinds.js';
import { relations } from '../../../src/model/relations/index.js';
import { certainties } from '../../../src/shared/as-of.js';
import type { Texts } from '../../../src/operations/read-texts.js';

const schema = await createSchema();

/** Texts that look like something else where they stand in a query string or in JSON. */
const odd = ['', '[', '["a"]', '{', '7', '007', '98765432109876543210', 'null', 'a&b=c', 'قطر +'];
const text = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary' }));
const kinds = fc.array(fc.constantFrom(...entityKindNames), { maxLength: 3 });
const { filter } = fc.letrec<{ filter: object }>((tie) => ({
  filter: fc.record(
    {
      id: fc.array(text, { maxLength: 3 }),
      kind: kinds,
      dataset: text,
      not: fc.option(tie('filter'), { maxDepth: 2, nil: {} }),
      or: fc.array(tie('filter'), { maxLength: 2, depthIdentifier: 'filter' }),
    },
    { requiredKeys: [] },
  ),
}));
const inputs = fc
  .record(
    {
      seeds: fc.array(text, { maxLength: 3 }),
      filter,
      hops: fc.integer({ min: 0, max: 3 }),
      kinds,
      types: fc.array(fc.constantFrom(...relations.map(({ type }) => type)), { maxLength: 3 }),
      direction: fc.constantFrom('OUT', 'IN', 'BOTH'),
      maxNodes: fc.integer({ min: 1, max: 2000 }),
      dataset: text.filter((id) => id !== ''),
      minConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
      asOf: fc.record(
        {
          on: fc.constantFrom('2022', '2022-01', '2022-01-31'),
          certainty: fc.constantFrom(...certainties),
        },
        { requiredKeys: ['on'] },
      ),
    },
    { requiredKeys: [] },
  )
  .map(toInput);

/** The input as a resolver gets it of what a client has sent. */
function toInput(sent: object): SubgraphInput {
  const type = schema.getType('SubgraphInput');
  if (!isInputObjectType(type)) throw new Error('There is no input of subgraphs.');
  return coerceInputValue(sent, type) as SubgraphInput;
}

/** The query string of an address as the router gives it. */
function textsOf(path: string): Texts {
  const query = new URLSearchParams(path.slice(path.indexOf('?')));
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const [first = '', ...others] = query.getAll(name);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}

describe('the query string of an export', () => {
  it('says again what the path to it was written for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...formats), inputs, (format, input) => {
        const query = textsOf(exportPath(schema, format, input));
        expect(readExportQuery(schema, format, query)).toEqual({
          selection: { dataset: input.dataset, asOf: input.asOf, subgraph: input },
          fileName: `multaqa-subgraph.${format.extension}`,
        });
      }),
    );
  });
});
