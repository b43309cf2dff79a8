import type { FormattedExecutionResult } from 'graphql';
import { nextPageOf, toTable } from '../../operations/answer-table.js';
import { program } from '../../shared/program.js';
import { outcomeOf } from '../http/answer-outcome.js';
import type { NamedQuestion } from './named-question.js';

/** An answer as a table. */
export interface TableAnswer {
  readonly bytes: Buffer;
  /** The cursor after which its list goes on, if the question can be asked for what follows. */
  readonly next: string | undefined;
}

/**
 * The body of an answer as the requested table; undefined if the answer has an error, which no table can hold. Such an
 * answer is sent as JSON with the status of its first error.
 *
 * @param facts those of a workbook about itself beside its question
 */
export async function toTableAnswer(
  { operation, form, wishes }: NamedQuestion,
  body: Buffer,
  facts: Readonly<Record<string, string>>,
): Promise<TableAnswer | undefined> {
  const { data, errors } = JSON.parse(body.toString('utf8')) as FormattedExecutionResult;
  if (form === undefined || errors !== undefined) return undefined;
  const { name, description, document, variables } = operation;
  const about = { question: name, description, ...facts, generatedBy: program };
  const written = await form.write(toTable(document, operation.operation, data), {
    ...wishes,
    about,
  });
  const canGoOn = variables.some((variable) => variable.name === 'after');
  return {
    bytes: typeof written === 'string' ? Buffer.from(written, 'utf8') : Buffer.from(written),
    next: canGoOn ? nextPageOf(data) : undefined,
  };
}

/** Status of an answer that is no table. */
export function statusOfFailed(body: Buffer): number {
  const { errors } = JSON.parse(body.toString('utf8')) as FormattedExecutionResult;
  return outcomeOf({ errors: errors ?? [] }).status;
}
