import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { compareTexts } from '#text/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import { everybody, Lane } from '../../store/admission/lane.js';
import { cypher, toStatement, type Statement } from '../../store/statement.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { presentProperties } from '../../claims/properties.js';
import type { Author, ChangeRecord } from '../../claims/log/change-record.js';
import type { Asked, Becomes, Plan } from './plan.js';
import { readLogPage, readMade, type Made } from '../../claims/log/read-changes.js';

/** Maximum touched ids to list; a larger change is recorded as touching everything. */
const maxTouched = 10_000;

/** Pauses in milliseconds before a change is planned anew after a collision; growing pauses separate colliding changes. */
const pausesMs = [0, 5, 20, 80, 320];

/** The request id was used for another request. */
export class RequestTaken extends KnownError {
  constructor({ id, number }: ChangeRecord) {
    super(
      'BAD_INPUT',
      `The request "${id}" has made change ${number} already, with other content: each request needs an id of its own.`,
    );
  }
}

/**
 * Changes the graph as planned, in one transaction that also records the change. Returns the change; null if the plan has
 * nothing to do. A plan is made from one version: after a concurrent write it is made anew, up to five times. A repeated
 * request changes nothing and returns the change of the first.
 *
 * @param plan may only read, and throws if the request cannot be done
 * @throws RequestTaken if the request id was used for another request
 * @throws KnownError `CONFLICT` if other processes kept writing, `OVERLOADED` if too many changes wait in this one
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

/**
 * Limits of waiting: a change takes milliseconds, a load of a dataset seconds; the wait is shorter than a request's deadline.
 */
const admission = { maxRunning: 1, maxWaiting: 256, maxWaitMs: 30_000 };

const lanes = new WeakMap<GraphStore, Lane>();

/**
 * The result of the work, which starts at its turn. The changes of one store run one after another, so only those of other
 * processes collide. Authors take turns; a change that would wait too long is refused. Work of the process itself waits without
 * limit.
 *
 * @throws KnownError `OVERLOADED`
 */
async function inTurn<Result>(
  store: GraphStore,
  by: string | null,
  signal: AbortSignal | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const lane = lanes.get(store) ?? new Lane(admission);
  lanes.set(store, lane);
  const place = await lane.enter(by ?? everybody, signal);
  try {
    return await work();
  } finally {
    lane.leave(place);
  }
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

/** The plan of a change to one version of the graph; null if there is nothing to do. */
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
    const becomes = await becomesNext(store, options);
    const number = becomes.number - 1;
    const made = await readMade(store, author.requestId, options);
    if (made !== undefined) return sameOf(made, sum);
    const planned = await plan(store, becomes);
    if (planned === null) return null;
    const change = toChange(author, asked, planned, becomes);
    const statements = [...planned.statements, record(change, planned, sum)];
    try {
      await store.transaction(statements, {
        ...options,
        ifVersion: number,
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

/** Maximum time by which a clock may have gone back, or lag behind that of another process, and the moments still ascend. */
const maxBehindMs = 300_000;

/** Functions that are told of a clock, by store. */
export const clockListeners = new WeakMap<GraphReader, (clock: object) => void>();

/** The next change to the graph: at the moment of the clock, or right after the last change if the clock is a little behind. */
export async function becomesNext(reader: GraphReader, options?: RunOptions): Promise<Becomes> {
  const { number } = await reader.version({ ...options, anew: true });
  // Other programs may have made the newest versions, without a change.
  const newest = { since: number - 16, below: number + 1, first: 1 };
  const [last] = (await readLogPage(reader, {}, newest, options)).changes;
  const now = Date.now();
  const behindMs = Date.parse(last?.at ?? '') - now;
  if (behindMs > maxBehindMs) clockListeners.get(reader)?.({ last: last?.at, behindMs });
  const lagMs = behindMs >= 0 && behindMs <= maxBehindMs ? behindMs + 1 : 0;
  return { number: number + 1, at: new Date(now + lagMs).toISOString() };
}

/** Whether a concurrent write is the cause: a constraint may refuse an outdated plan before its version number does. */
async function hasMetAnother(store: GraphStore, error: unknown, number: number): Promise<boolean> {
  if (!(error instanceof KnownError)) return false;
  if (error.code === 'VERSION_CHANGED') return true;
  return error.code === 'CONFLICT' && (await store.version({ anew: true })).number !== number;
}

function sameOf({ change, asked }: Made, sum: string): ChangeRecord {
  if (asked === sum) return change;
  throw new RequestTaken(change);
}

/** Checksum of a request in hex. It includes the author, so that nobody learns of another's change. */
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
    id: requestId,
    number,
    kind,
    at,
    by,
    role,
    reason,
    upserted: idsOf(upserted),
    removed: idsOf(removed),
    datasets: [...new Set(datasets)].sort(compareTexts),
    isWhole: isWhole || touchesMuch,
    undoes,
  };
}

/** Statement that records the change; it may run twice without effect. */
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
