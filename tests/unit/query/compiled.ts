import { parse, validate } from 'graphql';
import { createApi } from '../../../src/api/api.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import { owner, type Viewer } from '../../../src/shared/viewer.js';
import type { Statement } from '../../../src/store/statement.js';
import type { GraphReader, Row, StoreCapabilities } from '../../../src/store/graph-reader.js';
import { contextOf } from '../../fixtures/context.js';

export const api = await createApi();

/** The statements that a question runs, and its answer when they all give these rows; who asks may see all of the graph. */
export async function ask(
  source: string,
  variables = {},
  rows: readonly Row[] = [],
  capabilities: Partial<StoreCapabilities> = {},
  viewer: Viewer = owner,
) {
  const document = parse(source);
  const faults = validate(api.schema, document);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const statements: Statement[] = [];
  const read = (statement: Statement) => {
    statements.push(statement);
    return Promise.resolve(rows);
  };
  const version = () => Promise.resolve({ storeId: 'none', number: 1 });
  const store = { read, version, capabilities } as unknown as GraphReader;
  const asked = contextOf(store, store, viewer);
  // No id is unknown here.
  const findRetired = () => Promise.resolve([]);
  const datasets = () => Promise.resolve(['article', 'references']);
  const context = { ...asked, knowledge: { findRetired, datasets } as unknown as Knowledge };
  const answer = await api.execute({ document, operationName: undefined, variables, context });
  return { statements, answer };
}

/** The one statement of a question with a clause a line, its values beside it. */
export async function compiled(source: string, variables = {}) {
  const { statements, answer } = await ask(source, variables);
  if (answer.errors) throw new Error(answer.errors.join('\n'));
  const [statement, ...others] = statements;
  if (!statement || others.length > 0) throw new Error(`${String(statements.length)} statements.`);
  return { cypher: lines(statement.text), parameters: statement.parameters };
}

/** The statement with a clause a line. */
export function lines(text: string): string {
  return text.replaceAll(/ (?=(?:MATCH|WITH|CALL|RETURN|UNION) )(?<!EXISTS \{ )/g, '\n');
}
