import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { compareTexts } from '../../shared/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { presentProperties } from '../../claims/properties.js';
import type { Author, ChangeRecord } from '../../claims/log/change-record.js';
import type { Asked, Becomes, Plan } from './plan.js';
import { readMade, type Made } from '../../claims/log/read-changes.js';
import { inTurn } from './writer-turns.js';

/** A change that touches more says only that it touches much. */
const maxTouched = 10_000;

/** Pauses before a change that met another is worked out anew, in milliseconds, so that many that meet come apart. */
const pausesMs = [0, 5, 20, 80, 320];

/** A request has asked for something else before. */
export class RequestTaken extends KnownError {
  constructor({ id, number }: ChangeRecord) {
    super(
      'BAD_INPUT',
      `The request "${id}" has made change ${number} already, with other content: each request needs an id of its own.`,
    );
  }
}

/**
 * Changes the graph as the plan says, in one transaction that also records it, and gives the change; null where the plan
 * finds nothing to do. A plan is made of one version: where others write meanwhile it is made anew from what they left, up
 * to five times. A request that has made its change already makes none again and is given that one.
 *
 * @param plan may only read, and throws where what is asked cannot be done
 * @throws RequestTaken where the request has asked for something else before
 * @throws KnownError `CONFLICT` where other processes kept writing, `OVERLOADED` where too many wait to write in this one
 */
export function applyChange(
  store: GraphStore,
  author: Author,
  asked: Asked,
  plan: PlanFor,
  options?: RunOptions,
): Promise<ChangeRecord | null> {
  return inTurn(store, author.by, options?.signal, () =>
    apply(store, author, asked, plan, options),
  );
}

/** A graph as actions have it: they read it, and commit changes, but never write to its store. */
export interface Committer {
  readonly reader: GraphReader;
  readonly commit: (author: Author, asked: Asked, plan: PlanFor) => Promise<ChangeRecord | null>;
}

/** The committer of changes to this store, each by {@link applyChange}. */
export function committerOf(store: GraphStore): Committer {
  return { reader: store, commit: (...asked) => applyChange(store, ...asked) };
}

/** What a change does to the graph, worked out from what is read of one version of it; null where there is nothing to do. */
export type PlanFor = (store: GraphReader, becomes: Becomes) => Promise<Plan | null>;

async function apply(
  store: GraphStore,
  author: Author,
  asked: Asked,
  plan: PlanFor,
  options: RunOptions | undefined,
): Promise<ChangeRecord | null> {
  const sum = sumOf(author, asked);
  for (const pauseMs of pausesMs) {
    if (pauseMs > 0) await sleep(pauseMs * (0.5 + Math.random()));
    const { number } = await store.version({ ...options, anew: true });
    const made = await readMade(store, author.requestId, options);
    if (made !== undefined) return sameOf(made, sum);
    const becomes = { number: number + 1, at: new Date().toISOString() };
    const planned = await plan(store, becomes);
    if (planned === null) return null;
    const change = toChange(author, asked, planned, becomes);
    const statements = [...planned.statements, record(change, planned, sum)];
    try {
      await store.transaction(statements, {
        ...{ ...options, ifVersion: number },
        touches: change.isWhole ? undefined : [...change.upserted, ...change.removed],
      });
      return change;
    } catch (error) {
      if (!(await hasMetAnother(store, error, number))) throw error;
    }
  }
  const made = await readMade(store, author.requestId, options);
  if (made !== undefined) return sameOf(made, sum);
  throw new KnownError(
    'CONFLICT',
    'The graph is under constant writes by others; nothing was changed. Ask again in a moment.',
  );
}

/** A constraint may refuse what was worked out from an older version before its number does. */
async function hasMetAnother(store: GraphStore, error: unknown, number: number): Promise<boolean> {
  if (!(error instanceof KnownError)) return false;
  if (error.code === 'VERSION_CHANGED') return true;
  return error.code === 'CONFLICT' && (await store.version({ anew: true })).number !== number;
}

function sameOf({ change, asked }: Made, sum: string): ChangeRecord {
  if (asked === sum) return change;
  throw new RequestTaken(change);
}

/** In hex; who asks counts too, so that nobody is told of another's change. */
function sumOf({ by, reason }: Author, { kind, input }: Asked): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, by, reason, input]))
    .digest('hex');
}

function toChange(
  { requestId, by, role, reason }: Author,
  { kind }: Asked,
  { upserted, removed, datasets, undoes = null, isWhole = false }: Plan,
  { number, at }: Becomes,
): ChangeRecord {
  const touchesMuch = upserted.length + removed.length > maxTouched;
  const idsOf = (ids: readonly string[]) =>
    isWhole || touchesMuch ? [] : [...new Set(ids)].sort(compareTexts);
  return {
    ...{ id: requestId, number, kind, at, by, role, reason },
    upserted: idsOf(upserted),
    removed: idsOf(removed),
    datasets: [...new Set(datasets)].sort(compareTexts),
    isWhole: isWhole || touchesMuch,
    undoes,
  };
}

/** Writes the same when it is sent twice. */
function record(change: ChangeRecord, { before, after }: Plan, asked: string): Statement {
  const properties = presentProperties({
    ...change,
    before: toJson(before),
    after: toJson(after),
    asked,
  });
  return toStatement(cypher`MERGE (c:Change {id: ${change.id}}) SET c = ${properties}`);
}

function toJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
