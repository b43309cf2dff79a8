import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate, type DocumentNode } from 'graphql';
import { createApi } from '../../src/api/api.js';
import type { Statement } from '../../src/store/statement.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import { generateQuestion } from './generate-question.js';
import { owner } from '../../src/shared/viewer.js';
import { contextOf } from '../fixtures/context.js';

const api = await createApi();
const version = () => Promise.resolve({ storeId: 'none', number: 1 });
/** A graph of two datasets with nothing in them. */
const onlyDatasets = {
  read: ({ text }: Statement) =>
    Promise.resolve(
      text.includes('(d:Dataset)')
        ? [
            ['article', ''],
            ['references', ''],
          ]
        : [],
    ),
  version,
  capabilities: {},
} as unknown as GraphReader;
/** End of a statement that finds sets for nested filters. */
const findsSets = /RETURN \[\$p\d+, ids\] AS row$/;
/** Statement that looks up the ids in a filter. */
const findsIds =
  /^MATCH \(n:\w+\) WHERE n\.\w+ IN \$p0 RETURN (?:DISTINCT )?n\.\w+, (?:n\.kind|null)/;
/** How many filters a question may have, each with ids of entities, claims, documents and relations. */
const maxLookUps = 24;
/** How deep filters nest, so that there are no more levels of sets. */
const maxLevels = 6;
const marker = 'كلمة"`$} MATCH (n) DETACH DELETE n //';
const vocabulary = {
  ids: [`organization:${marker}`, `claim:${marker}`, `member-of:${marker}`],
  marker,
};

async function statementsOf(
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const read = (statement: Statement) => {
    statements.push(statement);
    if (!findsIds.test(statement.text)) return Promise.resolve([]);
    // All ids are there: an unknown one would be refused.
    return Promise.resolve((statement.parameters['p0'] as string[]).map((id) => [id, null]));
  };
  const { errors = [] } = await api.execute({
    document,
    operationName: undefined,
    variables,
    context: contextOf(onlyDatasets, { ...onlyDatasets, read }, owner),
  });
  if (statements.length === 0) expect(errors.map(({ message }) => message)).toEqual([]);
  return statements;
}

describe('any question', () => {
  let hadSets = false;

  it('is one statement for each root field, and one for each level of its nested filters, and no value stands in their text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { source } = generateQuestion(draw, api.schema, vocabulary);
        const document = parse(source);
        expect(validate(api.schema, document)).toEqual([]);
        const [operation] = document.definitions;
        const roots =
          operation && 'selectionSet' in operation ? operation.selectionSet.selections : [];
        const statements = await statementsOf(document, {});
        const sets = statements.filter(({ text }) => findsSets.test(text));
        const lookUps = statements.filter(({ text }) => findsIds.test(text));
        expect(statements.length - sets.length - lookUps.length).toBe(roots.length);
        expect(lookUps.length).toBeLessThanOrEqual(maxLookUps * roots.length);
        expect(sets.length).toBeLessThanOrEqual(maxLevels * roots.length);
        hadSets ||= sets.length > 0;
        for (const { text } of statements) {
          expect(text).not.toMatch(/كلمة|DETACH|عمان|رقم|Q851|[`"\\]/u);
          expect(text).not.toMatch(/\d{4}-|\[object/);
        }
      }),
      { numRuns: 300 },
    );
    expect(hadSets).toBe(true);
  });

  it('asked again with other values is the statement that a fresh compilation gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { source, variables } = generateQuestion(
          draw,
          api.schema,
          vocabulary,
          'as variables',
        );
        const known = parse(source);
        await statementsOf(known, variables[0]);
        expect(await statementsOf(known, variables[1])).toEqual(
          await statementsOf(parse(source), variables[1]),
        );
      }),
      { numRuns: 200 },
    );
  });
});
