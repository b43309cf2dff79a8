import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read.js';
import { placed, statedEnds } from '../../claims/apply-decisions.js';
import { readAliases, readJudgements } from '../../claims/graph/judgements.js';
import { readClaims } from '../../claims/graph/read-claims.js';
import { readMentionEnds, type MentionEnd } from '../../claims/graph/relink-merged.js';
import { identityOf, type CanonicalOf } from '../../claims/judgements.js';
import type { JudgementRecord, StatedClaim } from '../../claims/records.js';

/** What becomes of entities that are judged to be one, or no longer. */
export interface Regrouping {
  readonly before: CanonicalOf;
  readonly after: CanonicalOf;
  /** Those of the judgements in question that there are. */
  readonly held: ReadonlyMap<string, JudgementRecord>;
  /** The ids that are shown under another than before. */
  readonly ids: readonly string[];
  /** The ids under which these were shown, and will be. */
  readonly canonicals: readonly string[];
  /** The claims about them, as they are. */
  readonly claims: readonly StatedClaim[];
  /** All mentions of those under which they were shown, as they will be. */
  readonly mentions: readonly MentionEnd[];
  /** Those of the mentions that move. */
  readonly movedMentions: readonly MentionEnd[];
}

/** Judgements as they shall be, by id; null for one that shall not be there. */
export type JudgementStates = Readonly<Record<string, JudgementRecord | null>>;

/**
 * What these judgements make of the graph. Where there are none, where the entities are that some claims are about as they were
 * stated.
 */
export async function readRegrouping(
  store: GraphReader,
  judgements: JudgementStates,
  stated: readonly StatedClaim[],
): Promise<Regrouping> {
  const read = readerOf(store);
  if (Object.keys(judgements).length === 0) {
    const aliases = await readAliases(read, [...new Set(stated.flatMap(statedEnds))]);
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
    ...{ before, after, ids },
    held: new Map(all.filter(({ id }) => id in judgements).map((each) => [each.id, each])),
    canonicals: [...new Set([...left, ...ids.map(after)])],
    claims: claims.filter((claim) => statedEnds(claim).some((id) => moves.has(id))),
    mentions,
    movedMentions: mentions.filter(({ stated: id }) => moves.has(id)),
  };
}

const nothingMoves = {
  ...{ held: new Map<string, JudgementRecord>(), ids: [], canonicals: [], claims: [] },
  ...{ mentions: [], movedMentions: [] },
};

/** These judgements with those that shall be otherwise. */
export function withStates(
  held: readonly JudgementRecord[],
  states: JudgementStates,
): JudgementRecord[] {
  const next = Object.values(states).flatMap((state) => state ?? []);
  return [...held.filter(({ id }) => !(id in states)), ...next];
}

/** The claims that are about other entities since, of those that are and those that will be. */
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

/** The claims of a regrouping as they will be. */
export function regroupedClaims({ claims, after }: Regrouping): StatedClaim[] {
  return placed(claims, after);
}
