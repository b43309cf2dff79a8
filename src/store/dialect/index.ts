import { invariant } from '../../shared/errors.js';
import { aggregateRules } from './aggregate-rules.js';
import { changeRules } from './change-rules.js';
import { patternRules } from './pattern-rules.js';
import { takeApart, type Rule } from './statement-parts.js';
import { variableRules } from './variable-rules.js';
import { wordRules } from './word-rules.js';
import type { Statement } from '../statement.js';
import type { GraphStore } from '../graph-store.js';

/**
 * The common dialect is Cypher without the forms below: engines do not know them, or silently give different answers.
 * The rules were found by asking Neo4j 5.26 and Grafeo 0.6.0 the same thousands of questions.
 */
const rules: readonly Rule[] = [
  ...wordRules,
  ...patternRules,
  ...variableRules,
  ...aggregateRules,
  ...changeRules,
];

/**
 * Breaches of the common dialect in a statement, each as `name-of-the-rule: what to write instead`; empty if it may
 * run. Only the text is checked: errors that depend on values (null keys, mixed types) show elsewhere.
 */
export function dialectFaults(text: string): readonly string[] {
  const parts = takeApart(text);
  return rules
    .filter(({ isBroken }) => isBroken(parts))
    .map(({ name, instead }) => `${name}: write ${instead}`);
}

/** Maximum characters of all remembered texts without breach; the same few return. */
const maxCharacters = 2_000_000;

/** Statements by which an engine describes itself: each engine's folder has its own. */
const ofEngines = /^(?:SHOW (?:CONSTRAINTS|INDEXES)|CALL dbms\.components\(\))/;

/** The same store for tests and development: it throws before a statement runs that breaks the dialect. */
export function checkDialect(store: GraphStore): GraphStore {
  const faultless = new Set<string>();
  let characters = 0;
  const check = ({ text, page }: Statement): void => {
    if (page) check(page);
    if (faultless.has(text) || ofEngines.test(text)) return;
    const faults = dialectFaults(text);
    invariant(
      faults.length === 0,
      `a statement keeps to the dialect. ${faults.join('; ')}: ${text}`,
    );
    characters += text.length;
    if (characters > maxCharacters) {
      faultless.clear();
      characters = text.length;
    }
    faultless.add(text);
  };
  return {
    capabilities: store.capabilities,
    async read(statement, options) {
      check(statement);
      return store.read(statement, options);
    },
    async *stream(statement, options) {
      check(statement);
      yield* store.stream(statement, options);
    },
    async transaction(statements, options) {
      statements.forEach(check);
      return store.transaction(statements, options);
    },
    async write(statement, options) {
      check(statement);
      return store.write(statement, options);
    },
    async define(definitions, options) {
      definitions.forEach(check);
      return store.define(definitions, options);
    },
    version: (options) => store.version(options),
    versionAtHand: store.versionAtHand,
    snapshot: store.snapshot,
    whilePaused: store.whilePaused,
    close: () => store.close(),
  };
}
