import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read.js';
import { decided } from '../decided.js';
import { readOverrides } from '../graph/overrides.js';
import { readClaimRecords } from '../graph/read-claim-records.js';
import type { Overrides } from '../overrides.js';
import type { ClaimRecord, StatedClaim } from '../records.js';
import type { Decision, RecordStates } from './record-states.js';
import { readRegrouping, regroupedClaims, relinked, type Regrouping } from './regrouping.js';

/** The claims for which a change means something, as they are and as they will be. */
export interface Turn {
  readonly before: RecordStates;
  /** As they are, with what is decided over them. */
  readonly former: readonly StatedClaim[];
  /** As they will be. */
  readonly latter: readonly StatedClaim[];
  /** The ids of those of the latter which the change itself is about. */
  readonly acted: readonly string[];
  /** Those of the latter that state something else than before. */
  readonly written: readonly ClaimRecord[];
  /** Those that state the same, of other entities than before. */
  readonly relinked: readonly StatedClaim[];
  /** The ids of those that will not be there. */
  readonly removed: readonly string[];
  readonly regrouping: Regrouping;
}

export async function readTurn(store: GraphReader, next: RecordStates): Promise<Turn> {
  const read = readerOf(store);
  const [ofClaims, ofOverrides] = [Object.keys(next.claims), Object.keys(next.overrides)];
  const ids = [...new Set([...ofClaims, ...ofOverrides])].sort();
  const stated = await readClaimRecords(read, ids);
  const overrides: Overrides = await readOverrides(read, ids);
  const latterStated = ids.flatMap((id) => {
    const claim = id in next.claims ? next.claims[id] : stated.get(id);
    return claim ?? [];
  });
  const latterOverrides = new Map([...overrides, ...presentIn(next.overrides)]);
  for (const [id, state] of Object.entries(next.overrides))
    if (state === null) latterOverrides.delete(id);
  const regrouping = await readRegrouping(store, next.judgements ?? {}, [
    ...stated.values(),
    ...latterStated,
  ]);
  const acted = decided(latterStated, {
    overrides: latterOverrides,
    canonicalOf: regrouping.after,
  });
  const isActedOn = new Set(ids);
  const others = regrouping.claims.filter(({ id }) => !isActedOn.has(id));
  const former = [
    ...decided([...stated.values()], { overrides, canonicalOf: regrouping.before }),
    ...others,
  ];
  const written = acted.filter(({ id }) => id in next.claims);
  const latter = [...acted, ...regroupedClaims({ ...regrouping, claims: others })];
  return {
    before: {
      claims: Object.fromEntries(ofClaims.map((id) => [id, stated.get(id) ?? null])),
      overrides: Object.fromEntries(ofOverrides.map((id) => [id, decisionOf(overrides.get(id))])),
      ...(next.judgements && { judgements: heldOf(next.judgements, regrouping) }),
    },
    ...{ former, latter, written, regrouping },
    acted: acted.map(({ id }) => id),
    relinked: relinked(former, latter).filter(({ id }) => !(id in next.claims)),
    removed: ofClaims.filter((id) => next.claims[id] === null && stated.has(id)),
  };
}

function heldOf(
  judgements: NonNullable<RecordStates['judgements']>,
  { held }: Regrouping,
): RecordStates['judgements'] & object {
  return Object.fromEntries(Object.keys(judgements).map((id) => [id, held.get(id) ?? null]));
}

function decisionOf(decision: Decision | undefined): Decision | null {
  return decision ? { rank: decision.rank, status: decision.status } : null;
}

/** What shall be there, by id. */
export function presentIn<State>(
  states: Readonly<Record<string, State | null>>,
): [string, State][] {
  return Object.entries(states).flatMap(([id, state]) => (state === null ? [] : [[id, state]]));
}
