import { readNumber, readText } from '../../store/read-row.js';
import { readerOf } from '../../store/read.js';
import { cypher } from '../../store/statement.js';
import type { GraphReader, Row } from '../../store/graph-reader.js';
import type { GraphStore } from '../../store/graph-store.js';
import { readJudgements } from '../graph/judgements.js';
import { readClaimRecords } from '../graph/read-claim-records.js';
import { readClaims } from '../graph/read-claims.js';
import { readCitedBeside, readMissingDocuments } from '../graph/read-documents.js';
import { isActive } from '../judgements.js';
import { overrideId } from '../overrides.js';
import type { ClaimRecord } from '../records.js';
import type { ActionOptions, ChangeOutcome, UndoChangeInput } from './action-types.js';
import type { Author } from './change-record.js';
import { readJudged, refuseContradicted } from './judged.js';
import { readChange } from './read-changes.js';
import { readStates, type RecordStates } from './record-states.js';
import { refused } from './refused.js';
import { runAction } from './run-action.js';

/**
 * Gives the records of a change back the states in which it found them. What follows from them follows again. Taking
 * back what was taken back does it again.
 */
export function undoChange(
  store: GraphStore,
  author: Author,
  input: UndoChangeInput,
  options?: ActionOptions,
): Promise<ChangeOutcome> {
  return runAction(
    store,
    author,
    { kind: 'UNDO', input },
    async (reader) => {
      const change = await readChange(reader, input.change);
      if (!change) throw refused('NOT_FOUND', `There is no change "${input.change}".`, ['change']);
      const next = await keepCited(reader, readStates(change.before));
      if (!next)
        throw refused(
          'BAD_INPUT',
          `Change ${change.number} (${change.kind}) cannot be taken back: it kept nothing of what was before.`,
          ['change'],
        );
      await refuseIfOvertaken(reader, next, change.number);
      await refuseWithoutDocuments(reader, next);
      await refuseOtherGroups(reader, next);
      return { next, undoes: change.id };
    },
    options,
  );
}

/** A document becomes a draft again only where nothing else cites it by now. */
async function keepCited(
  store: GraphReader,
  states: RecordStates | undefined,
): Promise<RecordStates | undefined> {
  if (!states?.review) return states;
  const { isDraft } = states.review;
  const cited = await readCitedBeside(
    readerOf(store),
    Object.keys(isDraft),
    Object.keys(states.claims),
  );
  const kept = Object.entries(isDraft).map(([id, isOne]) => [id, isOne && !cited.has(id)] as const);
  return { ...states, review: { ...states.review, isDraft: Object.fromEntries(kept) } };
}

/**
 * Changes that read or decided by one of these records later rest on it, and so do those that state something of an entity
 * that would be left without a name. One that names nothing, as it touched so much, may have done either.
 */
async function refuseIfOvertaken(
  store: GraphReader,
  states: RecordStates,
  number: number,
): Promise<void> {
  const ids = [
    ...Object.keys(states.claims),
    ...Object.keys(states.overrides).map(overrideId),
    ...Object.keys(states.judgements ?? {}),
    ...(await readLeftUnnamed(store, states)),
  ];
  const found = await readerOf(store)(
    cypher`MATCH (c:Change) WHERE c.number > ${number} AND (any(id IN c.upserted WHERE id IN ${ids}) OR any(id IN c.removed WHERE id IN ${ids}) OR c.isWhole = true AND c.before IS NOT NULL) AND NOT c.kind = ${'LOAD'} RETURN c.id, c.number AS number, c.isWhole, c.removed, c.upserted, c.before ORDER BY number DESC`,
  );
  const later = found.find(([, , ...touched]) => isActing(touched, ids));
  if (!later) return;
  const [id, current] = [readText(later[0], 'id'), readNumber(later[1], 'number')];
  throw refused(
    'CONFLICT',
    `Change ${current} ("${id}") touched the same since: take that back first.`,
    ['change'],
    current,
  );
}

/** A change also names claims for which something else follows: they are not what it was about. */
function isActing([isWhole, removed, upserted, before]: Row, ids: readonly string[]): boolean {
  const states = typeof before === 'string' ? readStates(JSON.parse(before)) : undefined;
  if (isWhole === true || !states) return true;
  const named = new Set([removed, upserted].flat());
  return ids.some(
    (id) =>
      named.has(id) && (!id.startsWith('claim:') || id in states.claims || id in states.overrides),
  );
}

/** The ids of the claims and judgements that would still be there of entities of which these states take away the last name. */
async function readLeftUnnamed(
  store: GraphReader,
  { claims, overrides }: RecordStates,
): Promise<string[]> {
  const removed = Object.keys(claims).filter((id) => claims[id] === null);
  const names = [...(await readClaimRecords(readerOf(store), removed)).values()].filter(isName);
  const entities = [...new Set(names.map(({ subject }) => subject))];
  const held = (await readClaims(store, entities)).filter(({ id }) => claims[id] !== null);
  const restored = Object.values(claims).flatMap((claim) => claim ?? []);
  const named = new Set(
    [...held.filter(({ id, status }) => status === 'ACCEPTED' || id in overrides), ...restored]
      .filter(isName)
      .map(({ subject }) => subject),
  );
  const unnamed = entities.filter((id) => !named.has(id));
  if (unnamed.length === 0) return [];
  const judged = (await readJudgements(readerOf(store))).filter(isActive);
  return [
    ...held.filter(({ subject, object }) => unnamed.some((id) => id === subject || id === object)),
    ...judged.filter(({ left, right }) => unnamed.some((id) => id === left || id === right)),
  ].map(({ id }) => id);
}

function isName({ predicate }: Pick<ClaimRecord, 'predicate'>): boolean {
  return predicate === 'NAME';
}

/** Of those that are to be one again, some may have become one with others meanwhile, or be judged to differ from them. */
async function refuseOtherGroups(store: GraphReader, { judgements }: RecordStates): Promise<void> {
  if (judgements === undefined) return;
  refuseContradicted(await readJudged(readerOf(store)), judgements, new Map(), ['change']);
}

/** A load may have taken away what a claim that comes back cites. */
async function refuseWithoutDocuments(
  store: GraphReader,
  { claims, review }: RecordStates,
): Promise<void> {
  const stated = Object.values(claims).flatMap((claim) => claim ?? []);
  const cited = stated.flatMap(({ evidence }) => evidence.map(({ document }) => document));
  // A draft comes back with what is stated of it.
  const drafts = new Set(Object.keys(review?.isDraft ?? {}));
  const missing = await readMissingDocuments(
    store,
    [...new Set(cited)].filter((id) => !drafts.has(id)),
  );
  if (missing.length === 0) return;
  throw refused(
    'CONFLICT',
    `What it states again is said in ${missing.map((id) => `"${id}"`).join(', ')}, which the graph does not hold any more: state it anew with other evidence.`,
    ['change'],
  );
}
