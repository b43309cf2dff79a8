import { TokenKind, type DocumentNode, type Token } from 'graphql';
import { isJsonObject } from '../../shared/json-object.js';
import type { Values } from '../../shared/mapping.js';
import type { KeptKind, MemoryBudget } from '../../shared/memory-budget.js';
import { mediaTypeFor } from '../http/accept.js';
import {
  answerQuestion,
  isExplanationWanted,
  writeAnswer,
  type Question,
  type QuestionSteps,
} from '../question/answer-question.js';
import type { RequestScope } from '../question/request-scope.js';
import type { GraphqlRequest } from './expand-document-id.js';

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Answers a question whose document Apollo has validated before. Limits, execution and bytes are the same as with
 * Apollo; its pipeline is skipped because it takes longer than a short answer. `undefined` if the document is new or
 * the request is not in the plainest form.
 */
export type AnswerIfValidated = (
  request: GraphqlRequest,
  scope: RequestScope,
) => Promise<GraphqlAnswer> | undefined;

/** Makes the function that answers from validated documents by the same steps as Apollo. */
export function createAnswerIfValidated(
  validated: ValidatedDocuments,
  steps: QuestionSteps,
): AnswerIfValidated {
  return ({ method, body, headers }, scope) => {
    const posted = method === 'POST' ? readPostedQuestion(body) : undefined;
    if (posted === undefined || posted.extensions['persistedQuery'] !== undefined) return undefined;
    const found = validated.find(posted.query);
    if (found === undefined) return undefined;
    const mediaType = mediaTypeFor(headers.accept);
    if (mediaType === undefined) return undefined;
    scope.operationHash = found.hash;
    const question: Question = {
      document: found.document,
      operationName: posted.operationName,
      variables: posted.variables,
      wantsExplanation: isExplanationWanted(headers['x-explain'], posted.extensions),
    };
    return answerValidated(steps, question, scope, { accept: headers.accept, mediaType });
  };
}

async function answerValidated(
  steps: QuestionSteps,
  question: Question,
  scope: RequestScope,
  { accept, mediaType }: { accept: string | undefined; mediaType: string },
): Promise<GraphqlAnswer> {
  const answer = await answerQuestion(steps, question, scope);
  const { status, headers } = scope.conclude(answer, accept);
  return { status, headers: { 'content-type': mediaType, ...headers }, body: writeAnswer(answer) };
}

interface PostedQuestion {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Values;
  readonly extensions: Values;
}

/** Parts of a plain JSON body of a POST; `undefined` if a part has the wrong type. */
function readPostedQuestion(body: unknown): PostedQuestion | undefined {
  if (!isJsonObject(body)) return undefined;
  const { query } = body;
  const operationName = body['operationName'] ?? undefined;
  const variables = body['variables'] ?? {};
  const extensions = body['extensions'] ?? {};
  if (typeof query !== 'string' || !isJsonObject(variables) || !isJsonObject(extensions))
    return undefined;
  if (operationName !== undefined && typeof operationName !== 'string') return undefined;
  return { query, operationName, variables, extensions };
}

interface ValidatedDocument {
  readonly document: DocumentNode;
  /** SHA-256 of the text. */
  readonly hash: string | undefined;
}

/** Documents that Apollo has parsed and validated, by text. Values derived from a document are kept with it. */
export class ValidatedDocuments {
  readonly #bySource: KeptKind<ValidatedDocument>;

  constructor(memory: MemoryBudget) {
    memory.admit(this);
    this.#bySource = memory.addKind(
      ({ document }) => weighDocument(document),
      ({ document }) => document,
    );
  }

  remember(source: string, document: ValidatedDocument): void {
    this.#bySource.keep(this, source, document);
  }

  find(source: string): ValidatedDocument | undefined {
    return this.#bySource.find(this, source);
  }
}

/** Bytes per token with its part of the tree; measured, like all weights. */
const bytesPerToken = 310;

/** Bytes per escape in a string: graphql-js concatenates the pieces beside it, and all of them stay in memory. */
const bytesPerEscape = 40;

/** Bytes of a document without its text, which is its key. */
function weighDocument({ loc }: DocumentNode): number {
  let bytes = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined)
    bytes += bytesPerToken + weighString(token);
  return bytes;
}

/** A plain string is a slice of the text; a string with escapes and a block string of several lines are new strings. */
function weighString({ kind, value, start, end }: Token): number {
  if (kind === TokenKind.BLOCK_STRING) return 2 * value.length;
  return kind === TokenKind.STRING ? bytesPerEscape * (end - start - 2 - value.length) : 0;
}
