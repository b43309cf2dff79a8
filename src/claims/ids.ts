import { createHash } from 'node:crypto';
import type { Language } from '../model/values/lists.js';
import { bucketCount } from '../store/buckets.js';
import { relationId as idOfRelation } from '../shared/relation-id.js';
import type { Span } from '../shared/text/code-points.js';
import type { ClaimRecord, LiteralValue } from './records.js';

/** What makes a claim the claim it is; where it is said, and how sure that is, may change. */
export type ClaimContent = Pick<
  ClaimRecord,
  'dataset' | 'subject' | 'predicate' | 'object' | 'value' | 'roleKey' | 'validFrom' | 'validTo'
>;

/** The id of a claim, from its content alone: the same wherever and in whatever order it is read. */
export function claimId(claim: ClaimContent): string {
  const { dataset, subject, predicate, object, value, roleKey, validFrom, validTo } = claim;
  const literal = value && identityOf(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `claim:${digest([dataset, predicate, subject, object, literal, roleKey, validFrom, validTo])}`;
}

/** The parts of a value that tell it from others: how a name is inflected is not one of them. */
function identityOf(value: LiteralValue): [string, unknown][] {
  return Object.entries(value).filter(([part]) => part !== 'forms');
}

/** The id of the direct relation to which all claims of one source, type, target and role belong. */
export function relationId(claim: {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string;
  readonly roleKey: string | null;
}): string {
  return idOfRelation(claim.predicate, claim.subject, claim.object, claim.roleKey);
}

/** The id of the one name node of an entity for a text in a language. */
export function nameId(entity: string, lang: Language, text: string): string {
  return `name:${digest([entity, lang, text])}`;
}

/** The id of a mention, from its document, place and entity. */
export function mentionId(document: string, { start, end }: Span, entity: string): string {
  return `mention:${afterPrefix(document)}~${start}-${end}~${entity}`;
}

/** The entity's id in a form for addresses of pages, as unique as the id. */
export function slugOf(entity: string): string {
  return entity.replace(':', '-').replaceAll('_', '-');
}

/** From 0 to below `bucketCount`, from the id: the part of the graph in which a node is read where the whole graph is read. */
export function bucketOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt16BE(0) % bucketCount;
}

function afterPrefix(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** 64 bits are enough: a million claims collide with a chance of one in thirty million. */
function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** The id of the document with this key. */
export function documentIdOf(key: string): string {
  return `document:${key}`;
}
