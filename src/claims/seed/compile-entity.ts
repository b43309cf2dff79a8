import { documentIdOf, kindOfId, mentionId } from '../ids.js';
import type { ClaimRecord, DocumentRecord, LiteralValue, MentionRecord } from '../records.js';
import { slices } from '../compile/citations.js';
import type { ClaimEntry } from '../compile/claim-entry.js';
import { compileClaim, noRole, type Said, type Scope } from '../compile/compile-claim.js';
import { readRelation } from '../compile/compile-relation.js';
import { compileLiteral, compileName } from '../compile/compile-value.js';
import type { EntityEntry, MentionEntry } from './entity-entry.js';

/** A claim with its entry. */
export interface WrittenClaim {
  readonly record: ClaimRecord;
  readonly entry: ClaimEntry;
}

/** All claims of an entity's entry; a faulty one is recorded and left out. */
export function compileClaims(
  entity: EntityEntry,
  known: ReadonlySet<string>,
  scope: Scope,
): WrittenClaim[] {
  const { faults } = scope.citations;
  const { id, names = [], literals = [], relations = [] } = entity;
  const kind = kindOfId(id);
  if (kind === undefined) return [];
  const said: (readonly [ClaimEntry, Said | null])[] = [
    ...names.map((entry) => [entry, literal(id, 'NAME', compileName(entry, faults))] as const),
    ...literals.map(
      (entry) =>
        [entry, literal(id, entry.predicate, compileLiteral(entry, kind, faults))] as const,
    ),
    ...relations.map((entry) => [entry, readRelation(entry, id, known, faults)] as const),
  ];
  return said.flatMap(([entry, says]) => {
    const record = says && compileClaim(entry, says, scope);
    return record ? [{ record, entry }] : [];
  });
}

function literal(subject: string, predicate: string, value: LiteralValue | null): Said | null {
  if (!value) return null;
  const nothing = { object: null, role: noRole, validFrom: null, validTo: null };
  return { subject, predicate, value, ...nothing };
}

/** The mentions of an entity's entry; a faulty one is recorded and left out. */
export function compileMentions(
  { id, mentions = [] }: EntityEntry,
  documents: readonly DocumentRecord[],
  { citations: { faults } }: Scope,
): MentionRecord[] {
  const texts = documents.filter(({ text }) => text !== null);
  const found = new Map<string, MentionRecord>();
  for (const entry of mentions) {
    const document = chooseDocument(entry, texts);
    if (!document) faults.at(entry, 'needs a document with text');
    if (!document || !slices(document, entry, faults)) continue;
    const mention = toMention(entry, id, document.id);
    if (found.has(mention.id)) faults.at(entry, 'this mention is written twice');
    found.set(mention.id, mention);
  }
  return [...found.values()];
}

function toMention(
  { start, end, quote, note }: MentionEntry,
  entity: string,
  document: string,
): MentionRecord {
  const id = mentionId(document, { start, end }, entity);
  return { id, document, entity, start, end, exact: quote, note: note ?? null };
}

function chooseDocument({ document }: MentionEntry, texts: readonly DocumentRecord[]) {
  if (document !== undefined) return texts.find(({ id }) => id === documentIdOf(document));
  return texts.length === 1 ? texts[0] : undefined;
}
