import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { findStoredOperation } from '../../operations/find-operation.js';
import type { Texts } from '../../operations/read-texts.js';
import { readVariables } from '../../operations/read-variables.js';
import type { StoredOperation, StoredOperations } from '../../operations/stored-operation.js';
import type { Values } from '../../shared/mapping.js';

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

/** Characters of all addresses whose questions are remembered: a tile asks with the same one again and again. */
const maxCharacters = 500_000;

export function createQuestionReader(
  operations: StoredOperations,
  schema: GraphQLSchema,
): QuestionReader {
  const byUrl = new LRUCache<string, NamedQuestion>({
    maxSize: maxCharacters,
    sizeCalculation: (_, url) => url.length,
  });
  return ({ url, params: { name }, query }) => {
    const known = byUrl.get(url);
    if (known !== undefined) return known;
    const operation = findStoredOperation(operations, name);
    const variables = readVariables(operation, query, schema);
    const question = { operation, variables, key: `${name}?${JSON.stringify(variables)}` };
    byUrl.set(url, question);
    return question;
  };
}
