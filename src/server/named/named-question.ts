import type { GraphQLSchema } from 'graphql';
import { findStoredQuery } from '../../operations/find-operation.js';
import type { Texts } from '../../operations/read-texts.js';
import { readVariables } from '../../operations/read-variables.js';
import type { StoredOperation, StoredOperations } from '../../operations/stored-operation.js';
import type { Values } from '../../shared/mapping.js';
import type { MemoryBudget } from '../../shared/memory-budget.js';

/** A stored operation with its variables; equal questions have equal keys. */
export interface NamedQuestion {
  readonly operation: StoredOperation;
  readonly variables: Values;
  readonly key: string;
}

/** What a request says of the question that it asks. */
interface NamedRequest {
  readonly url: string;
  readonly params: { readonly name: string };
  readonly query: Texts;
}

/**
 * The question that is asked by a name and a query string.
 *
 * @throws KnownError `NOT_FOUND` with the names that there are; `BAD_INPUT` with the variables that the operation takes.
 */
export type QuestionReader = (request: NamedRequest) => NamedQuestion;

export function createQuestionReader(
  operations: StoredOperations,
  schema: GraphQLSchema,
  memory: MemoryBudget,
): QuestionReader {
  // A tile asks with the same address again and again.
  const byUrl = memory.addKind<NamedQuestion>(({ key }) => 500 + 6 * key.length);
  memory.admit(byUrl);
  return ({ url, params: { name }, query }) => {
    const known = byUrl.find(byUrl, url);
    if (known !== undefined) return known;
    const operation = findStoredQuery(operations, name);
    const variables = readVariables(operation, query, schema);
    const question = { operation, variables, key: `${name}?${JSON.stringify(variables)}` };
    byUrl.keep(byUrl, url, question);
    return question;
  };
}
