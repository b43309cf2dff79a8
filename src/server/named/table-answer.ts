import type { FormattedExecutionResult } from 'graphql';
import { toTable } from '../../operations/answer-table.js';
import { outcomeOf } from '../http/answer-outcome.js';
import type { NamedQuestion } from './named-question.js';

/**
 * The body of an answer as the requested table; undefined if the answer has an error, which no table can hold. Such an
 * answer is sent as JSON with the status of its first error.
 */
export function toTableBody({ operation, form }: NamedQuestion, body: Buffer): Buffer | undefined {
  const { data, errors } = JSON.parse(body.toString('utf8')) as FormattedExecutionResult;
  if (form === undefined || errors !== undefined) return undefined;
  return Buffer.from(form.write(toTable(operation.document, operation.operation, data)), 'utf8');
}

/** Status of an answer that is no table. */
export function statusOfFailed(body: Buffer): number {
  const { errors } = JSON.parse(body.toString('utf8')) as FormattedExecutionResult;
  return outcomeOf({ errors: errors ?? [] }).status;
}
