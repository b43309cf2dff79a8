import type { Method } from '../../model/values/lists.js';
import type { ClaimPhrasing } from '#text/sentence/forms.js';
import { firstDay, lastDay } from '#text/partial-dates.js';
import { claimId } from '../ids.js';
import type { ClaimRecord, LiteralValue, PartialDate } from '../records.js';
import { seenIn } from '../seen-dates.js';
import { partsOf, supportOf, type SourceOf } from '../support.js';
import { compileEvidence, type Citations, type CompiledEvidence } from './citations.js';
import type { ClaimEntry } from './claim-entry.js';

/** The content of one claim of any sort. */
export interface Said {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  readonly value: LiteralValue | null;
  readonly role: Readonly<Record<'key' | 'ar' | 'en', string | null>>;
  readonly validFrom: PartialDate | null;
  readonly validTo: PartialDate | null;
  readonly ended?: true | undefined;
  readonly phrasing?: ClaimPhrasing;
}

/** The role of a claim that names none. */
export const noRole: Said['role'] = { key: null, ar: null, en: null };

/** The dataset of a claim, and its citations. */
export interface Scope {
  readonly dataset: string;
  readonly method: Method;
  readonly citations: Citations;
  readonly sourceOf: SourceOf;
}

/** A claim with its evidence and derived values; null for a faulty one. */
export function compileClaim(entry: ClaimEntry, said: Said, scope: Scope): ClaimRecord | null {
  const { faults } = scope.citations;
  const parts = partsOf({ ...said, roleKey: said.role.key });
  const evidence = entry.evidence
    .map((piece) => compileEvidence(piece, scope.citations, parts))
    .filter((piece) => piece !== null);
  const method = entry.method ?? scope.method;
  if (evidence.length === 0 || evidence.length < entry.evidence.length) return null;
  if (!isRendering(method) && !containsWords(evidence, said.value))
    return faults.at(entry, `none of its evidence has the words "${wordsOf(said.value) ?? ''}"`);
  const unsaid = parts.find((part) =>
    evidence.every(({ record }) => !record.supports.includes(part)),
  );
  if (unsaid !== undefined) return faults.at(entry, `none of its evidence supports its ${unsaid}`);
  if (isReversed(said)) return faults.at(entry, 'ends before it begins', 'validTo');
  return toRecord(entry, said, scope, method, evidence);
}

function toRecord(
  entry: ClaimEntry,
  { role, ...said }: Said,
  { dataset, sourceOf }: Scope,
  method: Method,
  evidence: readonly CompiledEvidence[],
): ClaimRecord {
  const documents = [...new Set(evidence.map(({ citation }) => citation.document))];
  const { rank = 'NORMAL', status = 'ACCEPTED' } = entry;
  const content = { ...said, dataset, roleKey: role.key };
  const records = evidence.map(({ record }) => record);
  return {
    id: claimId(content),
    ...content,
    roleAr: role.ar,
    roleEn: role.en,
    rank,
    status,
    method,
    ...supportOf({ ...content, method, stated: entry.confidence }, records, sourceOf),
    ...seenIn(documents),
    note: entry.note ?? null,
    evidence: records,
  };
}

/** Whether a claim may have other words than its evidence: a derived claim, or an editor's reading. */
function isRendering(method: Method): boolean {
  return method === 'DERIVED' || method === 'CURATED';
}

/** Whether the cited documents with text contain the words of the value; a document without text counts as unknown. */
function containsWords(evidence: readonly CompiledEvidence[], value: LiteralValue | null): boolean {
  const words = wordsOf(value);
  return (
    words === null ||
    evidence.some(({ record }) => (record.phrase ?? record.exact)?.includes(words) ?? true)
  );
}

function wordsOf(value: LiteralValue | null): string | null {
  if (value?.type === 'NAME' || value?.type === 'TEXT') return value.text;
  return value?.type === 'QUANTITY' ? value.raw : null;
}

function isReversed({ validFrom, validTo }: Said): boolean {
  if (validFrom === null || validTo === null) return false;
  return firstDay(validFrom) > lastDay(validTo);
}
