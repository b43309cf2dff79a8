import { codePointLength, sliceCodePoints, type Span } from '#text/code-points.js';
import { noValues } from '../../model/provenance/evidence-fields.js';
import { statedIn } from '../properties.js';
import type { ClaimPart } from '../../model/values/lists.js';
import type { EvidenceRecord, DocumentRecord } from '../records.js';
import { wholeParts } from '../support.js';
import type { EvidenceEntry } from './claim-entry.js';
import type { Faults } from '../../shared/yaml/faults.js';
import type { Quoted, SentenceEntry } from './quoted-entry.js';

/** Code points of context before and after an excerpt, to distinguish the same words in two places. */
const contextLength = 32;

export interface CompiledEvidence {
  readonly record: EvidenceRecord;
  readonly citation: Citation;
}

/** A citable thing with a key: a document without text, a sentence, or a phrase of one. */
export interface Citation {
  readonly document: DocumentRecord;
  /** The content of a document without text. */
  readonly says: string | null;
  readonly sentence: Span | null;
  readonly phrase: Span | null;
}

/** The keys of a dataset; each cites one thing. */
export class Citations {
  readonly #byKey = new Map<string, Citation | null>();

  /** @param documents all documents of the data folders, by their keys */
  constructor(
    readonly faults: Faults,
    readonly documents: ReadonlyMap<string, Citation> = new Map(),
  ) {}

  /** Null for a key whose citation has a fault, which was recorded; undefined for an unknown key. */
  get(key: string): Citation | null | undefined {
    return this.#byKey.get(key);
  }

  /** A document without text, cited by its own key. */
  addDocument(key: string, document: DocumentRecord, says: string, entry: object): void {
    this.#add(key, { document, says, sentence: null, phrase: null }, entry);
  }

  /** A sentence, cited as `KEY`, and its phrases, cited as `KEY/phrase`. */
  addSentence(document: DocumentRecord, entry: SentenceEntry): void {
    if (document.text === null || !slices(document, entry, this.faults)) {
      this.#addBroken(entry);
      return;
    }
    const citation = { document, says: null, sentence: spanOf(entry), phrase: null };
    this.#add(entry.key, citation, entry);
    for (const phrase of entry.phrases ?? []) {
      const sound = liesIn(document, citation.sentence, phrase, this.faults);
      const cited = sound ? { ...citation, phrase: spanOf(phrase) } : null;
      this.#add(`${entry.key}/${phrase.key}`, cited, phrase);
    }
  }

  #addBroken(entry: SentenceEntry): void {
    this.#add(entry.key, null, entry);
    for (const phrase of entry.phrases ?? []) this.#add(`${entry.key}/${phrase.key}`, null, phrase);
  }

  #add(key: string, citation: Citation | null, entry: object): void {
    if (this.#byKey.has(key)) this.faults.at(entry, `something else is cited as "${key}"`, 'key');
    else this.#byKey.set(key, citation);
  }
}

/** Whether the document's text has exactly the quoted words at the span; records the actual words if not. */
export function slices(document: DocumentRecord, quoted: Quoted, faults: Faults): boolean {
  const reason = mismatch(document, quoted);
  if (reason !== null) faults.at(quoted, reason);
  return reason === null;
}

function mismatch({ text }: DocumentRecord, { start, end, quote }: Quoted): string | null {
  if (text === null) return 'its document has no text';
  if (end <= start) return `the span ${start} to ${end} is empty`;
  const there = sliceCodePoints(text, start, end);
  return there === quote ? null : `the text has "${there}" at ${start} to ${end}, not the quote`;
}

/** Whether the text has the words at the span, and the span lies in the sentence. */
function liesIn(document: DocumentRecord, sentence: Span, quoted: Quoted, faults: Faults): boolean {
  if (!slices(document, quoted, faults)) return false;
  if (sentence.start <= quoted.start && quoted.end <= sentence.end) return true;
  faults.at(quoted, 'the phrase does not lie in its sentence');
  return false;
}

function spanOf({ start, end }: Quoted): Span {
  return { start, end };
}

/**
 * The citation of an evidence entry, with its words; null for a faulty one, which is recorded.
 *
 * @param parts the parts of its claim
 */
export function compileEvidence(
  entry: EvidenceEntry,
  citations: Citations,
  parts: readonly ClaimPart[],
): CompiledEvidence | null {
  const supports = entry.supports ?? parts;
  for (const part of supports)
    if (!parts.includes(part))
      return citations.faults.at(entry, `its claim has no ${part}`, 'supports');
  const cited = compileCited(entry, citations);
  if (cited === null) return null;
  const record = { ...cited.record, ...statedIn(entry), supports: wholeParts(supports, parts) };
  return { ...cited, record };
}

type Cited = Omit<EvidenceRecord, 'supports'>;

function compileCited(
  entry: EvidenceEntry,
  citations: Citations,
): { readonly citation: Citation; readonly record: Cited } | null {
  const citation = citations.get(entry.cite);
  if (citation === null) return null;
  const other = citations.documents.get(entry.cite);
  if (other && (entry.span || (citation === undefined && entry.says !== undefined)))
    return compileSpan(entry, other.document, citations.faults);
  const known = citation ?? other;
  const reason = known ? whyNotWhole(known) : 'is neither a sentence of the dataset nor a document';
  if (known && reason === null) return compileKeyed(entry, known, citations.faults);
  return citations.faults.at(entry, `"${entry.cite}" ${String(reason)}`, 'cite');
}

function whyNotWhole({ says, sentence }: Citation): string | null {
  return says === null && sentence === null ? 'has a text: cite a span of it' : null;
}

/** The citation by a key alone. */
function compileKeyed(
  entry: EvidenceEntry,
  citation: Citation,
  faults: Faults,
): { readonly citation: Citation; readonly record: Cited } | null {
  const { sentence } = citation;
  if (sentence === null) {
    if (entry.phrase) return faults.at(entry, 'its document has no text', 'phrase');
    return { citation, record: withoutText(citation, entry) };
  }
  if (entry.says !== undefined) return faults.at(entry, 'only for a document without text', 'says');
  const { phrase } = entry;
  if (!phrase) return { citation, record: quote(citation, sentence, citation.phrase) };
  if (citation.phrase) return faults.at(entry, 'what it cites is a phrase already', 'phrase');
  if (!liesIn(citation.document, sentence, phrase, faults)) return null;
  return { citation, record: quote(citation, sentence, phrase) };
}

/** The citation of a document itself: some of its words, or its content in ours. */
function compileSpan(
  entry: EvidenceEntry,
  document: DocumentRecord,
  faults: Faults,
): { readonly citation: Citation; readonly record: Cited } | null {
  const { span, phrase, says = null } = entry;
  const citation = { document, says, sentence: span ? spanOf(span) : null, phrase: null };
  if (!span) {
    if (phrase) return faults.at(entry, 'no span is cited of which it is a part', 'phrase');
    return { citation, record: withoutText(citation, entry) };
  }
  if (!slices(document, span, faults)) return null;
  if (phrase && !liesIn(document, span, phrase, faults)) return null;
  const record = quote(citation, span, phrase ? spanOf(phrase) : null);
  return { citation, record: { ...record, note: says } };
}

function withoutText({ document, says }: Citation, entry: EvidenceEntry): Cited {
  return {
    ...noValues,
    document: document.id,
    note: entry.says ?? says,
  };
}

function quote({ document }: Citation, { start, end }: Span, phrase: Span | null): Cited {
  const text = document.text ?? '';
  const length = codePointLength(text);
  return {
    ...noValues,
    document: document.id,
    start,
    end,
    exact: sliceCodePoints(text, start, end),
    prefix: sliceCodePoints(text, Math.max(0, start - contextLength), start),
    suffix: sliceCodePoints(text, end, Math.min(length, end + contextLength)),
    phraseStart: phrase?.start ?? null,
    phraseEnd: phrase?.end ?? null,
    phrase: phrase && sliceCodePoints(text, phrase.start, phrase.end),
  };
}
