import { readClaimRecords } from '../../claims/graph/read-claim-records.js';
import { readClaimsCiting, readDatesOf } from '../../claims/graph/withdrawals.js';
import type { ClaimRecord, DocumentRecord } from '../../claims/records.js';
import { seenIn } from '../../claims/seen-dates.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { readerOf } from '../../store/read-row.js';
import type { RecordStates } from '../apply/record-states.js';

/** The states, and the claims that they date otherwise: those that they restore, and those that cite their documents. */
export async function withDates(store: GraphReader, states: RecordStates): Promise<RecordStates> {
  const documents = Object.values(states.created ?? {}).flatMap((each) => each ?? []);
  const claims = { ...(await readCiting(store, documents)), ...states.claims };
  if (Object.values(claims).every((claim) => claim === null)) return states;
  const dates = await readDates(store, Object.values(claims), documents);
  const dated = Object.entries(claims).flatMap(([id, claim]) => {
    const seen = claim && dateOf(claim, dates);
    return seen ? [[id, { ...claim, ...seen }] as const] : [];
  });
  return { ...states, claims: { ...states.claims, ...Object.fromEntries(dated) } };
}

/** The claims that cite these documents, by their ids. */
async function readCiting(
  store: GraphReader,
  documents: readonly DocumentRecord[],
): Promise<RecordStates['claims']> {
  if (documents.length === 0) return {};
  const read = readerOf(store);
  const ids = await readClaimsCiting(
    read,
    documents.map(({ id }) => id),
  );
  return Object.fromEntries(await readClaimRecords(read, ids));
}

type Dates = ReadonlyMap<string, Pick<DocumentRecord, 'published' | 'retrieved'>>;

async function readDates(
  store: GraphReader,
  claims: readonly (ClaimRecord | null)[],
  documents: readonly DocumentRecord[],
): Promise<Dates> {
  const cited = claims.flatMap((claim) => claim?.evidence.map((piece) => piece.document) ?? []);
  const held = await readDatesOf(readerOf(store), [...new Set(cited)]);
  return new Map([...held, ...documents.map((document) => [document.id, document] as const)]);
}

/** When the claim was seen, if that differs; a draft that comes back with its claims is not there yet. */
function dateOf({ evidence, firstSeen, lastSeen }: ClaimRecord, dates: Dates) {
  const documents = evidence.map(({ document }) => dates.get(document));
  const known = documents.flatMap((each) => each ?? []);
  if (known.length < documents.length) return undefined;
  const seen = seenIn(known);
  return seen.firstSeen === firstSeen && seen.lastSeen === lastSeen ? undefined : seen;
}
