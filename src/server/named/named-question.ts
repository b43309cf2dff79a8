import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import type { StoredOperation, StoredOperations } from '../../operations/stored-operation.js';
import { readVariables } from '../../operations/read-variables.js';

/** A document with its variables; equal questions have equal keys. */
export interface NamedQuestion {
  readonly document: StoredOperation;
  readonly variables: Values;
  readonly key: string;
}

/** What a request says of the question that it asks. */
interface AskedByUrl {
  readonly url: string;
  readonly params: { readonly name: string };
  readonly query: Readonly<Record<string, unknown>>;
}

/**
 * Gives what is asked by a name and a query string.
 *
 * @throws KnownError `NOT_FOUND` with the names that there are; `BAD_INPUT` with the variables that the document takes.
 */
export type QuestionReader = (request: AskedByUrl) => NamedQuestion;

/** Characters of all addresses whose questions are remembered: a tile asks with the same one again and again. */
const maxCharacters = 500_000;

export function createQuestionReader(
  documents: StoredOperations,
  schema: GraphQLSchema,
): QuestionReader {
  const byUrl = new LRUCache<string, NamedQuestion>({
    maxSize: maxCharacters,
    sizeCalculation: (_, url) => url.length,
  });
  return ({ url, params, query }) => {
    const known = byUrl.get(url);
    if (known !== undefined) return known;
    const question = readQuestion(documents, params.name, query, schema);
    byUrl.set(url, question);
    return question;
  };
}

function readQuestion(
  documents: StoredOperations,
  name: string,
  given: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): NamedQuestion {
  const document = documents.get(name);
  if (document === undefined) {
    const names = [...documents.keys()].join(', ');
    const offer = names === '' ? 'there is none.' : `there are ${names}.`;
    throw new KnownError('NOT_FOUND', `There is no document of this name: ${offer}`);
  }
  const variables = readVariables(document, given, schema);
  return { document, variables, key: `${name}?${JSON.stringify(variables)}` };
}
