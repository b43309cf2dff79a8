import { codePointLength, sliceCodePoints, type Span } from '../../shared/text/code-points.js';
import type { EvidenceRecord } from '../records.js';
import { liesIn, type Citation, type Citations } from './citations.js';
import type { EvidenceEntry } from './claim-entry.js';

/** So many code points of the surroundings tell apart where the same words come twice. */
const contextLength = 32;

export interface CompiledEvidence {
  readonly record: EvidenceRecord;
  readonly citation: Citation;
}

/** What an evidence cites, with the words there; null where it cites nothing, which is noted. */
export function compileEvidence(
  entry: EvidenceEntry,
  citations: Citations,
): CompiledEvidence | null {
  const { faults } = citations;
  const citation = citations.get(entry.cite);
  if (citation === null) return null;
  if (citation === undefined)
    return faults.at(entry, `"${entry.cite}" is no sentence or document of the dataset`, 'cite');
  const { sentence } = citation;
  if (sentence === null) {
    if (entry.phrase) return faults.at(entry, 'its document has no text', 'phrase');
    return { citation, record: withoutText(citation, entry) };
  }
  if (entry.says !== undefined) return faults.at(entry, 'the document speaks for itself', 'says');
  const { phrase } = entry;
  if (!phrase) return { citation, record: quote(citation, sentence, citation.phrase) };
  if (citation.phrase) return faults.at(entry, 'what it cites is a phrase already', 'phrase');
  if (!liesIn(citation.document, sentence, phrase, faults)) return null;
  return { citation, record: quote(citation, sentence, phrase) };
}

function withoutText({ document, says }: Citation, entry: EvidenceEntry): EvidenceRecord {
  return {
    document: document.id,
    start: null,
    end: null,
    exact: null,
    prefix: null,
    suffix: null,
    phraseStart: null,
    phraseEnd: null,
    phrase: null,
    note: entry.says ?? says,
  };
}

function quote({ document }: Citation, { start, end }: Span, phrase: Span | null): EvidenceRecord {
  const text = document.text ?? '';
  const length = codePointLength(text);
  return {
    document: document.id,
    start,
    end,
    exact: sliceCodePoints(text, start, end),
    prefix: sliceCodePoints(text, Math.max(0, start - contextLength), start),
    suffix: sliceCodePoints(text, end, Math.min(length, end + contextLength)),
    phraseStart: phrase?.start ?? null,
    phraseEnd: phrase?.end ?? null,
    phrase: phrase && sliceCodePoints(text, phrase.start, phrase.end),
    note: null,
  };
}
