import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf, type Read } from '../../store/read-row.js';
import { decided, type Overrides } from '../../claims/apply-decisions.js';
import { readOverrides } from '../../claims/graph/overrides.js';
import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import type { ClaimRecord, CountingClaim, StatedClaim } from '../../claims/records.js';
import { readCreatedStates } from './plan-created.js';
import { readDatasetStates } from './plan-datasets.js';
import { readCounting, readDocumentsTurn, type DocumentsTurn } from './plan-documents.js';
import { noMentions, readMentionsTurn, type MentionsTurn } from './plan-mentions.js';
import { readTranslationStates } from './plan-translations.js';
import { decisionOf, type RecordStates } from './record-states.js';
import { readRegrouping, regroupedClaims, relinked, type Regrouping } from './regrouping.js';

/** The claims affected by a change, before and after it. */
export interface Turn {
  /** The ids of the claims that the change is about. */
  readonly about: ReadonlySet<string>;
  readonly before: RecordStates;
  /** Their former state, with overrides. */
  readonly former: readonly StatedClaim[];
  /** Their later state. */
  readonly latter: readonly StatedClaim[];
  /** The ids of the later claims that the change is about. */
  readonly acted: readonly string[];
  /** The later claims with other content or other evidence. */
  readonly written: readonly CountingClaim[];
  /** The later claims with the same content but other entities. */
  readonly relinked: readonly StatedClaim[];
  /** The ids of the removed claims. */
  readonly removed: readonly string[];
  readonly regrouping: Regrouping;
  readonly documents: DocumentsTurn;
  readonly mentions: MentionsTurn;
}

/** Reads records as the graph holds them, by the ids of their claims. */
export interface HeldRecords {
  claims(ids: readonly string[]): Promise<ReadonlyMap<string, ClaimRecord>>;
  overrides(ids: readonly string[]): Promise<Overrides>;
}

/** The held records of a graph, read at each call. */
function heldIn(read: Read): HeldRecords {
  return {
    claims: (ids) => readClaimRecords(read, ids),
    overrides: (ids) => readOverrides(read, ids),
  };
}

/** @param held records that the planning of the change may have read already */
export async function readTurn(
  store: GraphReader,
  next: RecordStates,
  held = heldIn(readerOf(store)),
): Promise<Turn> {
  const read = readerOf(store);
  const [ofClaims, ofOverrides] = [Object.keys(next.claims), Object.keys(next.overrides)];
  const documents = await readDocumentsTurn(read, next.withdrawn ?? {});
  const mentions = next.mentions
    ? await readMentionsTurn(read, next.mentions, documents.latter)
    : noMentions;
  const ids = [...new Set([...ofClaims, ...ofOverrides, ...documents.claims])].sort();
  const stated = await held.claims(ids);
  const overrides = await held.overrides(ids);
  const latterStated = ids.flatMap((id) => {
    const claim = id in next.claims ? next.claims[id] : stated.get(id);
    return claim ?? [];
  });
  const latterOverrides = new Map([...overrides, ...presentIn(next.overrides)]);
  for (const [id, state] of Object.entries(next.overrides))
    if (state === null) latterOverrides.delete(id);
  const ends = [...stated.values(), ...latterStated, ...overrides.values()];
  const regrouping = await readRegrouping(store, next.judgements ?? {}, [
    ...endsOf([...ends, ...latterOverrides.values()]),
  ]);
  const formerStated = [...stated.values()];
  const counting = await readCounting(read, documents.former, formerStated);
  const toCount = await readCounting(read, documents.latter, latterStated);
  const acted = decided(toCount, {
    overrides: latterOverrides,
    canonicalOf: regrouping.after,
  });
  const about = new Set(ids);
  const others = regrouping.claims.filter(({ id }) => !about.has(id));
  const former = [...decided(counting, { overrides, canonicalOf: regrouping.before }), ...others];
  const rewritten = new Set([...ofClaims, ...documents.claims]);
  const written = acted.filter(({ id }) => rewritten.has(id));
  const latter = [...acted, ...regroupedClaims({ ...regrouping, claims: others })];
  return {
    before: await readBefore(read, next, { stated, overrides, mentions, documents, regrouping }),
    about,
    former,
    latter,
    written,
    regrouping,
    documents,
    mentions,
    acted: acted.map(({ id }) => id),
    relinked: relinked(former, latter).filter(({ id }) => !rewritten.has(id)),
    removed: ofClaims.filter((id) => next.claims[id] === null && stated.has(id)),
  };
}

function endsOf(
  named: readonly {
    readonly subject?: string | undefined;
    readonly object?: string | null | undefined;
  }[],
): string[] {
  return named.flatMap(({ subject, object }) => [subject, object].filter((id) => id != null));
}

interface Found extends Pick<Turn, 'mentions' | 'documents' | 'regrouping'> {
  readonly stated: ReadonlyMap<string, ClaimRecord>;
  readonly overrides: Overrides;
}

/** The states before the change of all records that it brings into others. */
async function readBefore(
  read: Read,
  next: RecordStates,
  { stated, overrides, mentions, documents, regrouping }: Found,
): Promise<RecordStates> {
  const { datasets, created, translations } = next;
  return {
    claims: Object.fromEntries(Object.keys(next.claims).map((id) => [id, stated.get(id) ?? null])),
    overrides: Object.fromEntries(
      Object.keys(next.overrides).map((id) => [id, decisionOf(overrides.get(id))]),
    ),
    ...(next.mentions && ({ mentions: mentions.before } satisfies Partial<RecordStates>)),
    ...(next.judgements &&
      ({ judgements: heldOf(next.judgements, regrouping) } satisfies Partial<RecordStates>)),
    ...(next.withdrawn && ({ withdrawn: documents.before } satisfies Partial<RecordStates>)),
    ...(datasets &&
      ({
        datasets: await readDatasetStates(read, Object.keys(datasets)),
      } satisfies Partial<RecordStates>)),
    ...(created &&
      ({
        created: await readCreatedStates(read, Object.keys(created)),
      } satisfies Partial<RecordStates>)),
    ...(translations &&
      ({
        translations: await readTranslationStates(read, Object.keys(translations)),
      } satisfies Partial<RecordStates>)),
  };
}

function heldOf(
  judgements: NonNullable<RecordStates['judgements']>,
  { held }: Regrouping,
): RecordStates['judgements'] & object {
  return Object.fromEntries(Object.keys(judgements).map((id) => [id, held.get(id) ?? null]));
}

/** The records that shall exist, by id. */
export function presentIn<State>(
  states: Readonly<Record<string, State | null>>,
): [string, State][] {
  return Object.entries(states).flatMap(([id, state]) => (state === null ? [] : [[id, state]]));
}
