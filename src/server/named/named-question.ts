import type { GraphQLSchema } from 'graphql';
import { findStoredQuery } from '../../operations/find-operation.js';
import type { Texts } from '../../operations/read-texts.js';
import { readVariables } from '../../operations/read-variables.js';
import { tableForms, type TableForm, type TableWishes } from '../../operations/write-table.js';
import type { ServedOperations } from '../../operations/served-operations.js';
import type { StoredOperation } from '../../operations/stored-operation.js';
import type { Values } from '../../shared/mapping.js';
import type { MemoryBudget } from '../../shared/memory-budget.js';
import { today } from '../../shared/today.js';
import type { GraphVersion } from '../../store/graph-reader.js';
import { encodingFor, mediaTypeFor, type Encoding } from '../http/accept.js';
import { readCsvWishes } from '../http/csv-wishes.js';
import { etagAtVersion } from '../http/etag.js';

/** A stored operation with its variables; equal questions have equal keys. */
export interface NamedQuestion {
  readonly operation: StoredOperation;
  readonly variables: Values;
  readonly key: string;
  /** Table format requested in place of JSON. */
  readonly form: TableForm | undefined;
  readonly wishes: TableWishes;
}

/** Parts of a request that identify its question. */
interface NamedRequest {
  readonly url: string;
  readonly params: { readonly name: string };
  readonly query: Texts;
}

/**
 * The question that a name and a query string ask.
 * @throws KnownError `NOT_FOUND` with the known names; `BAD_INPUT` with the variables that the operation takes
 */
export type QuestionReader = (request: NamedRequest) => NamedQuestion;

export function createQuestionReader(
  operations: ServedOperations,
  schema: GraphQLSchema,
  memory: MemoryBudget,
): QuestionReader {
  // A tile sends the same address again and again.
  const byUrl = memory.addKind<NamedQuestion>(({ key }) => 500 + 6 * key.length);
  return ({ url, params, query }) => {
    const { current } = operations;
    const known = byUrl.find(current, url);
    if (known !== undefined) return known;
    const { name, form } = readName(params.name);
    const operation = findStoredQuery(current, name);
    const { bom, guard, ...texts } = query;
    const wishes = readCsvWishes({ bom, guard }, form?.name === 'csv');
    const variables = readVariables(operation, texts, schema);
    const key = `${operation.hash}?${JSON.stringify(variables)}`;
    const question = { operation, variables, key, form, wishes };
    byUrl.keep(current, url, question);
    return question;
  };
}

/** Name of an operation and table format from its ending; names of operations have no dot. */
function readName(given: string): { readonly name: string; readonly form: TableForm | undefined } {
  const form = tableForms.find((each) => given.endsWith(`.${each.name}`));
  return { name: form ? given.slice(0, -form.name.length - 1) : given, form };
}

/** Form in which a client takes an answer. */
export interface Representation {
  readonly mediaType: string;
  /** Absent if the bytes are sent uncompressed. */
  readonly encoding: Encoding | undefined;
}

interface AcceptHeaders {
  readonly accept?: string | undefined;
  readonly 'accept-encoding'?: string | undefined;
}

/** Form that the address and the headers ask for; JSON for a client that takes none. */
export function representationFor({ form }: NamedQuestion, headers: AcceptHeaders): Representation {
  return {
    mediaType: form?.mediaType ?? mediaTypeFor(headers.accept) ?? 'application/json; charset=utf-8',
    // A workbook is compressed already.
    encoding: form?.name === 'xlsx' ? undefined : encodingFor(headers['accept-encoding']),
  };
}

/**
 * Validator of an answer in a form. It lasts as long as the graph’s version and the day, since sentences put earlier
 * events into the past.
 */
export function etagFor(
  { operation, key, wishes: { hasMark, isGuarded } }: NamedQuestion,
  version: GraphVersion,
  { mediaType, encoding }: Representation,
): string {
  const form = [mediaType, encoding, hasMark, isGuarded] as const;
  return etagAtVersion(version, today(), operation.hash, key, ...form);
}
