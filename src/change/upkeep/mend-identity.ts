import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readerOf, type Read } from '../../store/read-row.js';
import { cypher, type Statement } from '../../store/statement.js';
import { placed } from '../../claims/apply-decisions.js';
import { readAliases, readJudgements, replaceAliases } from '../../claims/graph/judgements.js';
import { claimColumns, readClaim } from '../../claims/graph/read-claims.js';
import { readMentionsElsewhere, type MentionEnd } from '../../claims/graph/relink-merged.js';
import { identityOf, type Identity } from '../../claims/judgements.js';
import type { StatedClaim } from '../../claims/records.js';
import { withWholeOrder } from '../apply/follow-order.js';
import { noDocuments } from '../apply/plan-documents.js';
import { noMentions } from '../apply/plan-mentions.js';
import type { Turn } from '../apply/read-affected-claims.js';
import { planTurn } from '../apply/plan-records.js';
import { noRegrouping, relinked } from '../apply/regrouping.js';

/** Claims and mentions that do not match the judgements of the graph. */
export interface Misplaced {
  readonly identity: Identity;
  /** The ids with a wrong redirect. */
  readonly aliases: readonly string[];
  /** The claims about wrong entities, in their current state. */
  readonly claims: readonly StatedClaim[];
  /** The mentions of wrong entities, as they should be. */
  readonly mentions: readonly MentionEnd[];
}

/** Finds ids, claims and mentions that do not match the judgements. */
export async function readMisplaced(read: Read): Promise<Misplaced> {
  const identity = identityOf(await readJudgements(read));
  const { canonicalOf } = identity;
  const held = await readAliases(read);
  const known = [...new Set([...held.keys(), ...identity.aliases.keys()])].sort();
  const claims = await read(
    cypher`MATCH (c:Claim) WHERE c.statedSubjectId IS NOT NULL OR c.statedObjectId IS NOT NULL OR c.subjectId IN ${known} OR c.objectId IN ${known} RETURN ${claimColumns}`,
  );
  const there = claims.map(readClaim);
  const moved = new Set(relinked(there, placed(there, canonicalOf)).map(({ id }) => id));
  const mentions = await readMentionsElsewhere(read, known);
  return {
    identity,
    aliases: known.filter((id) => held.get(id) !== identity.aliases.get(id)),
    claims: there.filter(({ id }) => moved.has(id)),
    mentions: mentions
      .filter(({ entity, stated }) => canonicalOf(stated) !== entity)
      .map((mention) => ({ ...mention, entity: canonicalOf(mention.stated) })),
  };
}

/** The plan that corrects them with all consequences; nothing if all match. */
export async function planMended(store: GraphReader, options?: RunOptions): Promise<Statement[]> {
  const { identity, aliases, claims, mentions } = await readMisplaced(readerOf(store, options));
  const { canonicalOf } = identity;
  const latter = placed(claims, canonicalOf);
  const regrouping = {
    before: canonicalOf,
    after: canonicalOf,
    held: new Map(),
    ids: aliases,
    claims: [],
    canonicals: mentions.map(({ entity }) => entity),
    mentions,
    movedMentions: mentions,
  };
  if (aliases.length + claims.length + mentions.length === 0) return [];
  if (claims.length + mentions.length === 0) return replaceAliases(aliases, canonicalOf);
  return planUpkeep(store, {
    ...nothingTurns,
    former: claims,
    latter,
    relinked: latter,
    regrouping,
  });
}

/** The plan that brings the order of editions up to date with all consequences; nothing if it follows from the claims. */
export async function planOrdered(store: GraphReader, options?: RunOptions): Promise<Statement[]> {
  const turn = await withWholeOrder(readerOf(store, options), nothingTurns);
  return turn ? planUpkeep(store, turn) : [];
}

async function planUpkeep(store: GraphReader, turn: Turn): Promise<Statement[]> {
  const none = { claims: {}, overrides: {} };
  const { statements } = await planTurn(store, turn, none, { id: '', number: null });
  return [...statements];
}

const nothingTurns: Turn = {
  before: { claims: {}, overrides: {} },
  former: [],
  latter: [],
  relinked: [],
  acted: [],
  written: [],
  removed: [],
  about: new Set<string>(),
  regrouping: noRegrouping,
  documents: noDocuments,
  mentions: noMentions,
};
