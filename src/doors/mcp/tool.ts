import type { Values } from '../../shared/mapping.js';
import type { AskData } from '../door.js';
import type { ObjectSchema } from './json-schema.js';
import type { Teller } from './told.js';

/** A sentence for the agent: its question is refused as it stands. */
export class Refusal extends Error {}

/** A tool: a stored operation in the words of the protocol. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: ObjectSchema;
  /** All levels of its answer; `tools/list` has two of them. */
  readonly output: ObjectSchema;
  /** The answer to an input that fits its schema. */
  readonly answer: (input: Values, ask: AskData, teller: Teller) => Promise<Values>;
}

/** Maximum bytes of an answer, which the protocol then sends twice. */
export const maxBytes = 20_000;

/** The longest answer with the first of these parts that is not too large. */
export function fitAnswer<Part>(
  parts: readonly Part[],
  answerWith: (parts: readonly Part[]) => Values,
): Values {
  const answer = answerWith(parts);
  const isSent = parts.length === 0 || Buffer.byteLength(JSON.stringify(answer)) <= maxBytes;
  return isSent ? answer : fitAnswer(parts.slice(0, -1), answerWith);
}

/** Time of a question as the API takes it. */
export function readAsOf({ asOf, ...input }: Values): Values {
  return asOf === undefined ? input : { ...input, asOf: { on: asOf } };
}

export function refuseUnknown(what: string, id: unknown): Refusal {
  return new Refusal(`NOT_FOUND: There is no ${what} "${String(id)}". The tool search finds ids.`);
}
