import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import type { Statement } from '../../store/statement.js';
import { endsBeforeMerges, placed } from '../../claims/apply-decisions.js';
import { readAliases, readJudgements, replaceAliases } from '../../claims/graph/judgements.js';
import { readClaims } from '../../claims/graph/read-claims.js';
import {
  readMentionEnds,
  relinkMentions,
  type MentionEnd,
} from '../../claims/graph/relink-merged.js';
import { identityOf, type CanonicalOf } from '../../claims/judgements.js';
import type { JudgementRecord, StatedClaim } from '../../claims/records.js';

/** The effect of judgements that merge or split entities. */
export interface Regrouping {
  readonly before: CanonicalOf;
  readonly after: CanonicalOf;
  /** The existing ones among the judgements in question. */
  readonly held: ReadonlyMap<string, JudgementRecord>;
  /** The ids that are shown under another id than before. */
  readonly ids: readonly string[];
  /** The ids under which these were and will be shown. */
  readonly canonicals: readonly string[];
  /** The claims about them, in their current state. */
  readonly claims: readonly StatedClaim[];
  /** All mentions of those under which they were shown, in their later state. */
  readonly mentions: readonly MentionEnd[];
  /** The mentions that move. */
  readonly movedMentions: readonly MentionEnd[];
}

/** The wanted states of judgements, by id; null for one to be removed. */
export type JudgementStates = Readonly<Record<string, JudgementRecord | null>>;

/**
 * The effect of these judgements on the graph. Without judgements it is the current identity of some entities.
 *
 * @param ends the entities that claims of the change are about before merges
 */
export async function readRegrouping(
  store: GraphReader,
  judgements: JudgementStates,
  ends: readonly string[],
): Promise<Regrouping> {
  const read = readerOf(store);
  if (Object.keys(judgements).length === 0) {
    const aliases = await readAliases(read, [...new Set(ends)]);
    const canonicalOf = (id: string) => aliases.get(id) ?? id;
    return { ...nothingMoves, before: canonicalOf, after: canonicalOf };
  }
  const all = await readJudgements(read);
  const [old, now] = [identityOf(all), identityOf(withStates(all, judgements))];
  const [before, after] = [old.canonicalOf, now.canonicalOf];
  const ids = [...new Set([...old.aliases.keys(), ...now.aliases.keys()])]
    .filter((id) => before(id) !== after(id))
    .sort();
  const moves = new Set(ids);
  const left = [...new Set(ids.map(before))];
  const claims = await readClaims(store, left);
  const mentions = (await readMentionEnds(read, left)).map((mention) => ({
    ...mention,
    entity: after(mention.stated),
  }));
  return {
    before,
    after,
    ids,
    held: new Map(all.filter(({ id }) => id in judgements).map((each) => [each.id, each])),
    canonicals: [...new Set([...left, ...ids.map(after)])],
    claims: claims.filter((claim) => endsBeforeMerges(claim).some((id) => moves.has(id))),
    mentions,
    movedMentions: mentions.filter(({ stated: id }) => moves.has(id)),
  };
}

const nothingMoves = {
  held: new Map<string, JudgementRecord>(),
  ids: [],
  canonicals: [],
  claims: [],
  mentions: [],
  movedMentions: [],
};

/** The effect of no judgement. */
export const noRegrouping: Regrouping = {
  ...nothingMoves,
  before: (id) => id,
  after: (id) => id,
};

/** Statements that lead redirects and mentions to the ids under which entities are shown. */
export function planRegrouping({ ids, after, movedMentions }: Regrouping): Statement[] {
  return [...relinkMentions(movedMentions), ...replaceAliases(ids, after)];
}

/** The judgements with the wanted states applied. */
export function withStates(
  held: readonly JudgementRecord[],
  states: JudgementStates,
): JudgementRecord[] {
  const next = Object.values(states).flatMap((state) => state ?? []);
  return [...held.filter(({ id }) => !(id in states)), ...next];
}

/** The claims whose entities change, among former and later ones. */
export function relinked(
  former: readonly StatedClaim[],
  latter: readonly StatedClaim[],
): StatedClaim[] {
  const before = new Map(former.map((claim) => [claim.id, claim]));
  return latter.filter(({ id, subject, object }) => {
    const was = before.get(id);
    return was !== undefined && (was.subject !== subject || was.object !== object);
  });
}

/** The claims of a regrouping in their later state. */
export function regroupedClaims({ claims, after }: Regrouping): StatedClaim[] {
  return placed(claims, after);
}
