import { invariant } from '../../shared/errors.js';
import type { Row, Value } from '../../store/store.js';

/** What the graph holds of one thing, by name; what it does not hold is null or left out. */
export type Facts = Readonly<Record<string, Value | undefined>>;

/** The values of a row under the names of its columns. */
export function toFacts(columns: readonly string[], row: Row): Facts {
  return Object.fromEntries(columns.map((column, i) => [column, row[i]]));
}

export function textIn(facts: Facts, name: string): string {
  const value = facts[name];
  invariant(typeof value === 'string', `${name} is a text, not ${JSON.stringify(value)}`);
  return value;
}

export function textIfIn(facts: Facts, name: string): string | undefined {
  return isThere(facts[name]) ? textIn(facts, name) : undefined;
}

export function numberIn(facts: Facts, name: string): number {
  const value = facts[name];
  invariant(typeof value === 'number', `${name} is a number, not ${JSON.stringify(value)}`);
  return value;
}

export function numberIfIn(facts: Facts, name: string): number | undefined {
  return isThere(facts[name]) ? numberIn(facts, name) : undefined;
}

export function textsIn(facts: Facts, name: string): readonly string[] {
  const value = facts[name];
  invariant(isTexts(value), `${name} is a list of texts, not ${JSON.stringify(value)}`);
  return value;
}

export function oneIn<T extends string>(facts: Facts, name: string, choices: readonly T[]): T {
  const value = choices.find((choice) => choice === facts[name]);
  invariant(value, `${name} is one of ${choices.join(', ')}, not ${JSON.stringify(facts[name])}`);
  return value;
}

export function isTexts(value: Value | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isThere(value: Value | undefined): value is Exclude<Value, null> {
  return value !== null && value !== undefined;
}
