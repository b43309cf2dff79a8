import { GraphQLError, stripIgnoredCharacters } from 'graphql';
import type { OperationsConfig } from '../../config/operations-config.js';
import type { ServedOperations } from '../../operations/served-operations.js';
import type { StoredOperations } from '../../operations/stored-operation.js';
import { KnownError } from '../../shared/errors.js';

/** Body of a request to `/graphql`. */
export interface GraphqlRequest {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>> & {
    readonly accept?: string | undefined;
  };
}

/**
 * Replaces the `documentId` of a request by the text of the stored operation (GraphQL over HTTP, persisted documents).
 * The id is the operation's name, or `sha256:` and the hash of its file.
 * @throws KnownError `NOT_FOUND` if there is no such operation; `FORBIDDEN` if only stored operations are allowed and
 * this is another; GraphQLError with `extensions.limit` if its text is too long
 */
export type ExpandDocumentId = (request: GraphqlRequest) => GraphqlRequest;

export function createExpandDocumentId(
  operations: ServedOperations,
  { onlyStored }: Pick<OperationsConfig, 'onlyStored'>,
): ExpandDocumentId {
  let sources: ReadonlyMap<string, string> = new Map();
  let isStored: (query: string) => boolean = () => true;
  operations.follow((all) => {
    sources = sourcesById(all);
    if (onlyStored) isStored = createIsStored(all);
  });
  const check = (query: unknown): void => {
    if (typeof query !== 'string') return;
    if (!isStored(query))
      throw new KnownError(
        'FORBIDDEN',
        'This server answers stored operations only: /q lists them.',
      );
    checkDocumentLength(query);
  };
  const ofBody = (request: GraphqlRequest): GraphqlRequest => {
    if (typeof request.body !== 'object' || request.body === null) return request;
    const { documentId, ...body }: Readonly<Record<string, unknown>> = { ...request.body };
    if (documentId !== undefined)
      return {
        ...plain(request),
        body: { ...body, query: findSource(sources, documentId, body['query']) },
      };
    check(body['query']);
    return request;
  };
  const ofSearch = (request: GraphqlRequest): GraphqlRequest => {
    const start = request.url.indexOf('?');
    if (start === -1) return request;
    const search = new URLSearchParams(request.url.slice(start));
    const [documentId, ...others] = search.getAll('documentId');
    if (documentId !== undefined) {
      const text = others[0] ?? search.get('query') ?? undefined;
      search.append('query', findSource(sources, documentId, text));
      return { ...plain(request), url: `${request.url.slice(0, start)}?${search.toString()}` };
    }
    search.getAll('query').forEach(check);
    return request;
  };
  return (request) => (request.method === 'POST' ? ofBody(request) : ofSearch(request));
}

/** Copies a request, whose parts are getters that a spread would lose. */
function plain({ method, url, body, headers }: GraphqlRequest): GraphqlRequest {
  return { method, url, body, headers };
}

/** The texts of the stored operations by all their ids. */
function sourcesById(operations: StoredOperations): ReadonlyMap<string, string> {
  return new Map(
    [...operations.values()].flatMap(({ name, hash, source }) => [
      [name, source],
      [`sha256:${hash}`, source],
    ]),
  );
}

/** The text of the stored operation of an id, for requests that give no text themselves. */
function findSource(
  sources: ReadonlyMap<string, string>,
  documentId: unknown,
  other: unknown,
): string {
  if (typeof documentId !== 'string' || other !== undefined)
    throw new KnownError('BAD_INPUT', 'Give a "documentId" or a text in "query", not both.');
  const source = sources.get(documentId);
  if (source === undefined)
    throw new KnownError(
      'NOT_FOUND',
      'There is no stored operation with this documentId: /q lists all.',
    );
  return source;
}

/** True if the text equals a stored operation's, ignoring white space, commas and comments. */
function createIsStored(operations: StoredOperations): (query: string) => boolean {
  const sources = [...operations.values()].map(({ source }) => source);
  const asWritten = new Set(sources);
  const normal = new Set(sources.map((source) => stripIgnoredCharacters(source)));
  // Reading takes time, so a text much longer than any stored operation is not read.
  const maxLength = 4 * Math.max(0, ...sources.map(({ length }) => length));
  return (query) =>
    asWritten.has(query) || (query.length <= maxLength && normal.has(normalise(query)));
}

function normalise(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return ''; // not GraphQL, and no stored operation is empty
  }
}

/**
 * Maximum characters: 2,000 tokens with white space take a fifth of it; the longest stored operation takes a fiftieth.
 */
const maxCharacters = 100_000;

/**
 * Refuses an overlong document before it is parsed, which takes time in proportion to its length.
 * @throws GraphQLError with `extensions.limit` "characters"
 */
function checkDocumentLength(text: string): void {
  if (text.length > maxCharacters)
    throw new GraphQLError(
      `A document may hold ${maxCharacters} characters at most, this holds ${text.length}: give long values as variables.`,
      { extensions: { limit: 'characters' } },
    );
}
