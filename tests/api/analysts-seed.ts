import { beforeAll } from '@jest/globals';
import { parse, validate } from 'graphql';
import { createApi } from '../../src/api/api.js';
import { loadSeed } from '../../src/claims/seed/load-seed.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { migrate } from '../../src/store/migrate.js';
import type { GraphStore } from '../../src/store/store.js';
import { contextOf } from '../fixtures/context.js';
import { turnTimeoutMs } from '../neo4j/neo4j-for-tests.js';
import { testStores, useStore, type TestEngine } from '../neo4j/test-stores.js';
import { seedFolder } from '../unit/seed/real-seed.js';

const api = await createApi();

/** The answers to each question of a test file, from each engine that was asked. */
const answersByQuestion = new Map<string, string[]>();

export interface Analyst {
  /** The data of the answer; fails where the question is refused. */
  ask(question: string): Promise<unknown>;
  /** The sentences with which the question is refused. */
  askInVain(question: string): Promise<readonly string[]>;
  /** How many statements the answer takes of the store, with those that read the graph as a whole left out. */
  countStatements(question: string): Promise<number>;
}

/** Somebody who asks a seed on an engine, the real one if none is given, for all tests of the `describe` in which it is called. */
export function useAnalyst(engine: TestEngine, load = loadRealSeed): Analyst {
  const opened = useStore(engine);
  beforeAll(async () => {
    await migrate(opened.store, entityKindNames);
    await load(opened.store);
  }, turnTimeoutMs);

  const answer = async (question: string, store = opened.store) => {
    const document = parse(question);
    const [invalid] = validate(api.schema, document);
    if (invalid) throw invalid;
    const { data, errors = [] } = await api.execute({
      document,
      operationName: undefined,
      variables: {},
      context: contextOf(opened.store, store),
    });
    const refusals = errors.map(({ message }) => message);
    const text = JSON.stringify({ data, refusals });
    return { refusals, text, data: (JSON.parse(text) as { data: unknown }).data };
  };
  const note = (question: string, text: string) => {
    answersByQuestion.set(question, [...(answersByQuestion.get(question) ?? []), text]);
  };
  return {
    async ask(question) {
      const { data, refusals, text } = await answer(question);
      if (refusals.length > 0) throw new Error(refusals.join('\n'));
      note(question, text);
      return data;
    },
    async askInVain(question) {
      const { refusals, text } = await answer(question);
      note(question, text);
      return refusals;
    },
    async countStatements(question) {
      const reads: unknown[] = [];
      await answer(question, notingReads(opened.store, reads));
      return reads.length;
    },
  };
}

async function loadRealSeed(store: GraphStore): Promise<void> {
  await loadSeed(store, seedFolder);
}

function notingReads(store: GraphStore, reads: unknown[]): GraphStore {
  const noting = Object.create(store) as GraphStore;
  noting.read = (statement, options) => {
    reads.push(statement);
    return store.read(statement, options);
  };
  return noting;
}

/**
 * The questions of a test file to which the engines, each having been asked, did not answer the same, byte for byte;
 * for a test that stands after all others. Fails where there were fewer questions than expected.
 */
export function questionsAnsweredDifferently(fewest: number): string[] {
  if (answersByQuestion.size < fewest)
    throw new Error(`Only ${answersByQuestion.size} questions were asked.`);
  const engines = testStores().length;
  return [...answersByQuestion]
    .filter(([, answers]) => answers.length % engines !== 0 || new Set(answers).size !== 1)
    .map(([question]) => question);
}

/** All values at a place of an answer such as `paths.paths.length`; lists on the way are walked through. */
export function valuesAt(answer: unknown, place: string): unknown[] {
  return place
    .split('.')
    .reduce<unknown[]>((values, key) => values.flatMap((value) => readField(value, key)), [answer]);
}

function readField(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: unknown = Reflect.get(value, key);
  return Array.isArray(found) ? (found as unknown[]) : [found];
}
