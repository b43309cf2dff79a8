import type { Predicate } from '../../model/predicates.js';
import { inBatches } from '../../shared/batches.js';
import { toCanonicalJson } from '../../shared/canonical-json.js';
import { readIds, type Read } from '../../store/read-row.js';
import { cypher, name } from '../../store/statement.js';
import { asStated } from '../apply-decisions.js';
import { concernsOrder, deriveOrder, isDerived, isOrdering } from '../precedence.js';
import type { CountingClaim, StatedClaim } from '../records.js';
import { readCountingClaims } from './read-claim-records.js';
import type { SourceOf } from '../support.js';
import { readRetellings } from './read-support.js';

/** A change of claims, as far as it is known before the order of editions is worked out again. */
export interface ClaimsChange {
  readonly former: readonly StatedClaim[];
  /** Those with evidence are written with it; that of others stays. */
  readonly latter: readonly (StatedClaim & Partial<Pick<CountingClaim, 'evidence'>>)[];
  /** The source of each document after it; by default as in the graph. */
  readonly sourceOf?: SourceOf;
}

/** The claims about the order of editions that a change concerns. */
export interface Order {
  /** Those that follow after it, without decisions over them. */
  readonly wanted: readonly CountingClaim[];
  /** Those of the graph that do not follow as they are. */
  readonly gone: readonly CountingClaim[];
  /** The wanted that the graph does not have as they are. */
  readonly made: readonly CountingClaim[];
}

const nothing: Order = { wanted: [], gone: [], made: [] };

/** The order of the editions of each series that a change touches. */
export async function readOrder(read: Read, change: ClaimsChange): Promise<Order> {
  const { former, latter } = change;
  const changed = [...former, ...latter].filter(concernsOrder);
  if (changed.length === 0) return nothing;
  const editions = [...new Set(changed.flatMap(editionsOf))];
  const known = await readAbout(read, 'SUBJECT', editions, 'EDITION_OF');
  const series = [...known, ...changed].flatMap(({ predicate, object }) =>
    predicate === 'EDITION_OF' && object !== null ? [object] : [],
  );
  return readOrderOf(read, { series, editions }, change);
}

/** The order of the editions of all series. */
export async function readWholeOrder(read: Read): Promise<Order> {
  const about = {
    series: readIds(await read(cypher`MATCH (n:ForumSeries) RETURN n.id`)),
    editions: readIds(await read(cypher`MATCH (n:Edition) RETURN n.id`)),
  };
  return readOrderOf(read, about, { former: [], latter: [] });
}

async function readOrderOf(
  read: Read,
  about: { readonly series: readonly string[]; readonly editions: readonly string[] },
  { former, latter, sourceOf }: ClaimsChange,
): Promise<Order> {
  const replaced = new Set([...former, ...latter].map(({ id }) => id));
  const memberships = await readAbout(read, 'OBJECT', about.series, 'EDITION_OF');
  const later = await withEvidence(read, latter.filter(isOrdering));
  const editions = new Set([
    ...about.editions,
    ...[...memberships, ...later].map(({ subject }) => subject),
  ]);
  const ordinals = await readAbout(read, 'SUBJECT', [...editions], 'ORDINAL');
  // An edition of two series may precede one of the other, which is not touched.
  const held = (await readAbout(read, 'SUBJECT', [...editions], 'PRECEDES')).filter(
    (claim) => isDerived(claim) && editions.has(claim.object ?? ''),
  );
  const unchanged = [...memberships, ...ordinals].filter(({ id }) => !replaced.has(id));
  const wanted = deriveOrder([...unchanged, ...later], sourceOf ?? (await readRetellings(read)));
  const [heldLines, lines] = [linesOf(held), linesOf(wanted)];
  const isSame = ({ id }: CountingClaim) => heldLines.get(id) === lines.get(id);
  return {
    wanted,
    gone: held.filter((claim) => !isSame(claim)),
    made: wanted.filter((claim) => !isSame(claim)),
  };
}

/** The claims of a predicate with one of these entities, retired or not, at an end. */
async function readAbout(
  read: Read,
  end: 'SUBJECT' | 'OBJECT',
  entities: readonly string[],
  predicate: Predicate,
): Promise<CountingClaim[]> {
  const found: CountingClaim[] = [];
  for (const ids of inBatches([...new Set(entities)]))
    for (const label of ['Entity', 'Retired'])
      found.push(
        ...(await readCountingClaims(
          read,
          cypher`MATCH (n:${name(label)})<-[:${name(end)}]-(c:Claim) WHERE n.id IN ${ids} AND c.predicate = ${predicate}`,
        )),
      );
  return found;
}

function editionsOf({ predicate, subject, object }: StatedClaim): string[] {
  return predicate === 'PRECEDES' && object !== null ? [subject, object] : [subject];
}

/** Claims with their evidence, which is that of the graph for those that come without. */
async function withEvidence(
  read: Read,
  claims: ClaimsChange['latter'],
): Promise<readonly CountingClaim[]> {
  const without = claims.filter(({ evidence }) => evidence === undefined).map(({ id }) => id);
  const held = await readCountingClaims(read, cypher`MATCH (c:Claim) WHERE c.id IN ${without}`);
  const evidenceOf = new Map(held.map(({ id, evidence }) => [id, evidence]));
  return claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence ?? evidenceOf.get(claim.id) ?? [],
  }));
}

function linesOf(claims: readonly CountingClaim[]): ReadonlyMap<string, string> {
  return new Map(claims.map((claim) => [claim.id, toCanonicalJson(asStated(claim))]));
}
