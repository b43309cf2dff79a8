import type { Read } from '../../store/read-row.js';
import { decided } from '../../claims/apply-decisions.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readOrder, readWholeOrder, type Order } from '../../claims/graph/read-precedence.js';
import type { CanonicalOf } from '../../claims/judgements.js';
import type { CountingClaim, StatedClaim } from '../../claims/records.js';
import { presentIn, type Turn } from './read-affected-claims.js';
import type { RecordStates } from './record-states.js';

/** The turn with the claims on the order of editions that follow from it. */
export async function withOrder(
  read: Read,
  turn: Turn,
  overrides: RecordStates['overrides'],
): Promise<Turn> {
  return followOrder(read, turn, await readOrder(read, turn), overrides);
}

/** The turn with the order of all editions as it follows from all claims; undefined if all of it is there. */
export async function withWholeOrder(read: Read, turn: Turn): Promise<Turn | undefined> {
  const order = await readWholeOrder(read);
  return isSettled(order) ? undefined : followOrder(read, turn, order, {});
}

export function isSettled({ gone, made }: Order): boolean {
  return gone.length + made.length === 0;
}

async function followOrder(
  read: Read,
  turn: Turn,
  order: Order,
  overrides: RecordStates['overrides'],
): Promise<Turn> {
  if (isSettled(order)) return turn;
  const { gone } = order;
  const made = await decideOver(read, order.made, overrides);
  const isMade = new Set(made.map(({ id }) => id));
  const isOwn = new Set([...gone.map(({ id }) => id), ...isMade]);
  const others = <T extends StatedClaim>(claims: readonly T[]) =>
    claims.filter(({ id }) => !isOwn.has(id));
  return {
    ...turn,
    former: [...others(turn.former), ...gone],
    latter: [...others(turn.latter), ...made],
    acted: turn.acted.filter((id) => !isOwn.has(id)),
    written: [...others(turn.written), ...made],
    relinked: others(turn.relinked),
    removed: [...turn.removed, ...gone.map(({ id }) => id).filter((id) => !isMade.has(id))],
  };
}

/** Derived claims under the decisions over them; their ends are those that count already. */
export async function decideOver(
  read: Read,
  made: readonly CountingClaim[],
  changed: RecordStates['overrides'] = {},
): Promise<CountingClaim[]> {
  const ids = made.map(({ id }) => id);
  const overrides = new Map([...(await readOverrides(read, ids)), ...presentIn(changed)]);
  for (const [id, state] of Object.entries(changed)) if (state === null) overrides.delete(id);
  return decided(made, { overrides, canonicalOf: asTheyAre });
}

const asTheyAre: CanonicalOf = (id) => id;
