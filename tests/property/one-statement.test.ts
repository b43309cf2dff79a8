import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate, type DocumentNode } from 'graphql';
import { createApi } from '../../src/api/api.js';
import type { Statement } from '../../src/store/statement.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import { generateQuestion } from './generate-question.js';
import { contextOf } from '../fixtures/context.js';

const api = await createApi();
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
    return Promise.resolve([]);
  };
  await api.execute({
    document,
    operationName: undefined,
    variables,
    context: contextOf({ read } as unknown as GraphReader),
  });
  return statements;
}

describe('any question', () => {
  it('is one statement for each root field, whatever its depth, and no value stands in its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { source } = generateQuestion(draw, api.schema, vocabulary);
        const document = parse(source);
        expect(validate(api.schema, document)).toEqual([]);
        const [operation] = document.definitions;
        const roots =
          operation && 'selectionSet' in operation ? operation.selectionSet.selections : [];
        const statements = await statementsOf(document, {});
        expect(statements.length).toBe(roots.length);
        for (const { text } of statements) {
          expect(text).not.toMatch(/كلمة|DETACH|عمان|رقم|Q851|[`"\\]/u);
          expect(text).not.toMatch(/\d{4}-|\[object/);
        }
      }),
      { numRuns: 300 },
    );
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
