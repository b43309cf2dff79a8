import { createHash } from 'node:crypto';
import { entityKindNames, kindDeclaration, type EntityKind } from '../model/kinds.js';
import type { Language } from '../model/values/lists.js';
import { inOrder } from '../model/relations/traits.js';
import { bucketCount } from '../store/buckets.js';
import { compareTexts } from '#text/compare-texts.js';
import { relationId as idOfRelation } from '../shared/relation-id.js';
import type { Span } from '#text/code-points.js';
import type { ClaimRecord, EntityRecord, LiteralValue, MentionRecord } from './records.js';

/** The identifying content of a claim; its evidence and confidence may change. */
export type ClaimContent = Pick<
  ClaimRecord,
  | 'dataset'
  | 'subject'
  | 'predicate'
  | 'object'
  | 'value'
  | 'roleKey'
  | 'validFrom'
  | 'validTo'
  | 'ended'
>;

/** The id of a claim, from its content alone, independent of place and order. */
export function claimId(claim: ClaimContent): string {
  const { dataset, subject, predicate, object, value, roleKey, validFrom, validTo } = claim;
  const literal = value && identityOf(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const end = claim.ended === true ? [validTo, 'ended'] : [validTo];
  return `claim:${digest([dataset, predicate, subject, object, literal, roleKey, validFrom, ...end])}`;
}

/** The identifying parts of a value; the forms of a name are not among them. */
function identityOf(value: LiteralValue): [string, unknown][] {
  return Object.entries(value).filter(([part]) => part !== 'forms');
}

/** The id of the direct relation of all claims with one source, type, target and role; of a symmetric one, with these ends. */
export function relationId(claim: {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string;
  readonly roleKey: string | null;
}): string {
  const { predicate, subject, object, roleKey } = claim;
  return idOfRelation(predicate, ...inOrder(predicate, subject, object), roleKey);
}

/** The id of the one name node of an entity for a text in a language. */
export function nameId(entity: string, lang: Language, text: string): string {
  return `name:${digest([entity, lang, text])}`;
}

/** The id of a mention, from its document, place and entity. */
export function mentionId(document: string, { start, end }: Span, entity: string): string {
  return `mention:${afterPrefix(document)}~${start}-${end}~${entity}`;
}

/** The entity's id in a form for page addresses, equally unique. */
export function slugOf(entity: string): string {
  return entity.replace(':', '-').replaceAll('_', '-');
}

/** The bucket of a node by its id, from 0 to below `bucketCount`: a part of the graph for reading the whole. */
export function bucketOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0) % bucketCount;
}

function afterPrefix(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** A hash of 64 bits: a million claims collide with a probability of one in thirty million. */
function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** The id of the translation of words in a document, given by its first version, into a language. */
export function translationId(document: string, words: string, lang: Language): string {
  return `translation:${digest([document, words, lang])}`;
}

/** The id of the document with this key. */
export function documentIdOf(key: string): string {
  return `document:${key}`;
}

const ofJudgement = 'judgement:';

/** Whether an id is that of a judgement. */
export function isJudgementId(id: string): boolean {
  return id.startsWith(ofJudgement);
}

/** The id of the one judgement of two entities. */
export function judgementId(one: string, other: string): string {
  return `${ofJudgement}${digest([one, other].sort(compareTexts))}`;
}

const kindByPrefix: ReadonlyMap<string, EntityKind> = new Map(
  entityKindNames.map((kind) => [kindDeclaration(kind).prefix, kind]),
);

/** The kind named by the prefix of an entity's id; undefined if there is no such kind. */
export function kindOfId(id: string): EntityKind | undefined {
  return kindByPrefix.get(id.slice(0, Math.max(0, id.indexOf(':'))));
}

/** The records of the entities with these ids, sorted by id. Throws for an id without a kind. */
export function entityRecords(ids: Iterable<string>): EntityRecord[] {
  return [...new Set(ids)].sort().map((id) => {
    const kind = kindOfId(id);
    if (kind === undefined) throw new Error(`No kind of entity has the id "${id}".`);
    return { id, kind };
  });
}

/** The ids of all entities that claims and mentions are about. */
export function aboutWhom(
  claims: readonly Pick<ClaimRecord, 'subject' | 'object'>[],
  mentions: readonly Pick<MentionRecord, 'entity'>[],
): ReadonlySet<string> {
  return new Set([
    ...claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
    ...mentions.map(({ entity }) => entity),
  ]);
}
