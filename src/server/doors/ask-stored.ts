import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { Ask } from '../../doors/door.js';
import { findStoredQuery } from '../../operations/find-operation.js';
import type { ServedOperations } from '../../operations/served-operations.js';
import type { StoredOperations } from '../../operations/stored-operation.js';
import { parseJsonObject } from '../../shared/json-object.js';
import type { Values } from '../../shared/mapping.js';
import type { ErrorMask } from '../errors/mask-error.js';
import { reportAtClose, whenClosed } from '../http/response-close.js';
import type { NamedAnswers } from '../named/named-answers.js';
import type { NamedQuestion } from '../named/named-question.js';
import { RequestScope, type RouteParts } from '../question/request-scope.js';

export interface AskParts extends RouteParts {
  readonly operations: ServedOperations;
  readonly answers: NamedAnswers;
  readonly mask: ErrorMask;
}

/** Admits a request of a door, as `/q` does, and gives the way to ask stored operations within it. */
export function createAdmit(parts: AskParts) {
  return (request: FastifyRequest, reply: FastifyReply): Ask => {
    parts.rate.spendOnRequest(request.asker);
    return async (name, variables, signal) => {
      try {
        const question = questionOf(parts.operations.current, name, variables);
        const { hash: operationHash } = question.operation;
        const scope = openScope(request, reply, parts, signal);
        const answer = await answerWithin(question, scope, parts);
        const cost = (request.details?.cost ?? 0) + (scope.cost ?? 0);
        reportAtClose(request, reply, parts.report, { operationName: name, operationHash, cost });
        return answer;
      } catch (error) {
        return parts.mask.toAnswer(error, request.id);
      }
    };
  };
}

/** The kept answer, or a new one; its bytes count as in flight until the response has closed. */
async function answerWithin(
  question: NamedQuestion,
  scope: RequestScope,
  { answers, rate, inFlight }: AskParts,
): Promise<FormattedExecutionResult> {
  const { asker, graph } = scope.origin;
  const version = graph.store.versionAtHand?.() ?? (await graph.store.version());
  const kept = answers.findKept(question, version);
  if (kept === undefined) {
    const { answer, body, cost } = await answers.answer(question, version, scope);
    scope.cost = cost;
    scope.hold(inFlight, body.length);
    return answer;
  }
  rate.chargeForBytes(asker, kept.length);
  scope.hold(inFlight, kept.length);
  return parseJsonObject(kept.toString()) ?? {};
}

/** The question with its variables in the order of their definitions, so that equal ones share a kept answer. */
function questionOf(operations: StoredOperations, name: string, values: Values): NamedQuestion {
  const operation = findStoredQuery(operations, name);
  const variables = Object.fromEntries(
    operation.variables.flatMap((variable) => {
      const value = values[variable.name];
      return value === undefined ? [] : [[variable.name, value]];
    }),
  );
  const key = `${operation.hash}?${JSON.stringify(variables)}`;
  return { operation, variables, key, form: undefined, wishes: {} };
}

/** A scope for one question, abandoned with the request or by the signal. */
function openScope(
  { asker, id }: FastifyRequest,
  { raw }: FastifyReply,
  { graph, limits }: AskParts,
  signal: AbortSignal | undefined,
): RequestScope {
  const scope = new RequestScope(
    { asker, id, bodyBytes: 0, graph: graph.current() },
    limits.requestTimeoutMs,
  );
  const abandon = (): void => {
    scope.abandon();
  };
  scope.endWith(raw);
  if (signal?.aborted === true) abandon();
  signal?.addEventListener('abort', abandon, { once: true });
  whenClosed(raw, () => signal?.removeEventListener('abort', abandon));
  return scope;
}
