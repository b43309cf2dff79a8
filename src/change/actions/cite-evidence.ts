import { statedIn } from '../../claims/properties.js';
import type { ClaimPart } from '../../model/values/lists.js';
import { spanAt, type Span } from '#text/code-points.js';
import type { EvidenceEntry } from '../../claims/compile/claim-entry.js';
import type { Citations } from '../../claims/compile/citations.js';
import type { Place } from '../../shared/yaml/faults.js';
import type { KeyedQuote } from '../../claims/compile/quoted-entry.js';
import type { DocumentRecord, EvidenceRecord } from '../../claims/records.js';
import type { EvidenceInput } from './action-types.js';

/** Evidence as given in an action, or of an existing claim, which may also mark a part of its sentence. */
export type Cited = EvidenceInput & {
  readonly phrase?: { readonly start: number; readonly end: number; readonly quote: string };
  /** True for evidence of an existing claim: its document may have been withdrawn since. */
  readonly isHeld?: boolean;
  /** Its index in the input, if others were put before it. */
  readonly at?: number;
};

/** The documents cited as evidence, by their ids. */
export interface CitedDocuments {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly withdrawn: ReadonlyMap<string, DocumentRecord>;
}

/** The evidence of a claim in the form of an action's input. */
export function citedIn(evidence: EvidenceRecord): Cited {
  const { document, start, end, exact, note, supports, phraseStart, phraseEnd, phrase } = evidence;
  return {
    document,
    start,
    end,
    exact,
    note,
    supports,
    ...statedIn(evidence),
    isHeld: true,
    ...(phraseStart !== null &&
      phraseEnd !== null &&
      phrase !== null &&
      ({ phrase: { start: phraseStart, end: phraseEnd, quote: phrase } } satisfies Partial<Cited>)),
  };
}

/** The cited places of evidence, as in the claims of a seed; a faulty piece is recorded and left out. */
export function cite(
  evidence: readonly Cited[],
  documents: CitedDocuments,
  citations: Citations,
  place: Place,
): EvidenceEntry[] {
  return evidence.flatMap((piece, i) => {
    const at = place.in(piece.at ?? i);
    const document = findDocument(piece, documents);
    if (typeof document === 'string') {
      citations.faults.add(at.in('document'), document);
      return [];
    }
    const key = `e${String(i)}`;
    const isCited =
      isGiven(piece.exact) || isGiven(piece.start) || isGiven(piece.end)
        ? citeSpan(piece, document, citations, { key, place: at })
        : citeNote(piece, document, citations, { key, place: at });
    return isCited ? [toEntry(piece, key, citations, at)] : [];
  });
}

/** The document, or a sentence with the reason why it cannot be cited. */
function findDocument(
  { document: id, isHeld = false }: Cited,
  { documents, withdrawn }: CitedDocuments,
): DocumentRecord | string {
  const aside = withdrawn.get(id);
  if (aside && !isHeld) return `the document "${id}" was withdrawn`;
  return documents.get(id) ?? aside ?? `there is no document "${id}"`;
}

interface Keyed {
  readonly key: string;
  readonly place: Place;
}

function citeSpan(
  { start, end, exact, phrase }: Cited,
  document: DocumentRecord,
  citations: Citations,
  { key, place }: Keyed,
): boolean {
  const { faults } = citations;
  if (!isGiven(exact)) {
    faults.add(place.in('exact'), 'a span needs its exact words');
    return false;
  }
  const found: Span | string =
    isGiven(start) && isGiven(end) ? { start, end } : findOnce(document, exact);
  if (typeof found === 'string') {
    faults.add(place.in('exact'), found);
    return false;
  }
  const phrases: KeyedQuote[] = phrase ? [{ key: 'p', ...phrase }] : [];
  const sentence = { key, ...found, quote: exact, phrases };
  faults.locate(sentence, place.in('exact'));
  citations.addSentence(document, sentence);
  return true;
}

function citeNote(
  { note }: Cited,
  document: DocumentRecord,
  citations: Citations,
  { key, place }: Keyed,
): boolean {
  if (!isGiven(note) || note === '') {
    citations.faults.add(
      place,
      'needs a span of the text with its exact words, or a note on the document',
    );
    return false;
  }
  const entry = {};
  citations.faults.locate(entry, place);
  citations.addDocument(key, document, note, entry);
  return true;
}

function toEntry(piece: Cited, key: string, { faults }: Citations, place: Place): EvidenceEntry {
  const { supports, phrase, isHeld = false } = piece;
  const entry: EvidenceEntry = {
    cite: phrase ? `${key}/p` : key,
    ...statedIn(piece),
    // Evidence of the object or the value is evidence of the subject, and not of all parts of the value.
    ...(isGiven(supports) &&
      ({
        supports: isHeld ? [...supports] : [...new Set([...supports, ...subjectOf(supports)])],
      } satisfies Partial<EvidenceEntry>)),
  };
  faults.locate(entry, place);
  return entry;
}

function subjectOf(supports: readonly ClaimPart[]): ClaimPart[] {
  return supports.includes('OBJECT') || supports.includes('VALUE') ? ['SUBJECT'] : [];
}

/** The span of words that occur in a text exactly once; otherwise a sentence with the fault. */
function findOnce({ text }: DocumentRecord, exact: string): Span | string {
  if (text === null) return 'its document has no text: leave it out, and give a note';
  const unit = text.indexOf(exact);
  if (unit < 0) return 'the text does not have these words';
  if (text.includes(exact, unit + 1))
    return 'the text has these words more than once: add start and end';
  return spanAt(text, unit, exact);
}

export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
