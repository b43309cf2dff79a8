import { settledBy, type Proposed, type ProposalRecord, type SaidAt } from '../claims/proposals.js';
import { mapInTurns } from '../shared/turn.js';
import { holding, type Carried, type Former } from './carry-decisions.js';
import { placesIn, placesOfNames, readSentences, type PlaceOf } from './sentences-of-version.js';

/**
 * The decided proposals of older versions that the newer one does not make, although their sentences are in its text, or the
 * names of their entities: beside a graph that has learnt the older version, the same words are read otherwise. They stand at
 * their new places.
 */
export async function restateDecisions(
  versions: Former,
  { document, text }: { readonly document: string; readonly text: string },
  carried: ReadonlySet<string>,
): Promise<Carried[]> {
  const older = holding(versions).filter(
    (each) => each.document !== document && each.payload.kind !== 'RETRACTION',
  );
  if (older.length === 0) return [];
  const known = new Set(carried);
  const carriedFrom = new Map(older.map(({ id, carriedFrom: from }) => [id, from]));
  const sentences = await readSentences(text);
  const placeOf = await placesIn(sentences);
  const placeOfName = placesOfNames(sentences, placeOf);
  const restated = await mapInTurns(older.toReversed(), (from) => {
    if (known.has(from.id)) return [];
    const isOfName = settledBy(from.payload) !== null;
    const proposed = restate(from, isOfName ? placeOfName : placeOf);
    if (!proposed) return [];
    for (let id: string | null = from.id; id !== null; id = carriedFrom.get(id) ?? null)
      known.add(id);
    return [{ proposed, from }];
  });
  return restated.flat();
}

/** The proposal in the newer text; undefined if the sentence that says it is not there. */
function restate(from: ProposalRecord, placeOf: PlaceOf): Proposed | undefined {
  const evidence = from.evidence.flatMap((said) => placeOf(said) ?? []);
  const payload = restatePayload(from, placeOf);
  if (!payload || !isSaid(from, evidence, placeOf)) return undefined;
  const { rule, method, confidence, status, became } = from;
  const isStated = payload.kind === 'CLAIM' && status === 'ACCEPTED' && became !== null;
  const { novelty, meets } = isStated ? { novelty: 'KNOWN' as const, meets: [became] } : from;
  return { payload, evidence, rule, method, confidence, novelty, meets };
}

/** Whether the newer text says it: all of it where other words say who is meant, any of it for a mention. */
function isSaid(
  { payload, method, evidence: before }: ProposalRecord,
  evidence: readonly SaidAt[],
  placeOf: PlaceOf,
): boolean {
  if (method === 'MEANT') return evidence.length === before.length;
  if (payload.kind === 'MENTION') return evidence.length > 0;
  return before.slice(0, 1).flatMap((said) => placeOf(said) ?? []).length > 0;
}

function restatePayload(
  { payload }: ProposalRecord,
  placeOf: PlaceOf,
): Proposed['payload'] | undefined {
  if (payload.kind !== 'ENTITY' && payload.kind !== 'IDENTITY') return payload;
  const names = payload.names.flatMap((name) => {
    const at = placeOf(name.at);
    return at ? [{ ...name, at }] : [];
  });
  return names.length === 0 ? undefined : { ...payload, names };
}
