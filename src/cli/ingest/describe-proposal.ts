import { sliceCodePoints } from '#text/code-points.js';
import type { Answered } from '../sources/ask-for.js';

export type ShownProposal = Answered<'open-proposals'>['nodes'][number];

/** A proposal in one line. */
export function describeProposal(proposal: ShownProposal): string {
  const { kind, subject, object, predicate, role } = proposal;
  if (kind === 'ENTITY') return `new ${subject.kind ?? 'entity'}: ${nameOf(subject)}`;
  if (kind === 'IDENTITY') return `${nameOf(subject)} is ${object?.entity ?? ''}`;
  if (kind === 'MENTION') return describeMention(proposal);
  const inRole = role === null ? '' : ` (${role})`;
  const claim = `${nameOf(subject)} ${predicate ?? ''} ${said(proposal)}${inRole}${during(proposal)}`;
  return kind === 'RETRACTION' ? `take back: ${claim}` : claim;
}

/** The named entity, with the number and words of its mentions. */
function describeMention({ subject, evidence }: ShownProposal): string {
  const count = evidence.length === 1 ? '' : ` ${String(evidence.length)} times`;
  return `names ${subject.entity ?? subject.ref ?? ''}${count}`;
}

function said({ object, value }: ShownProposal): string {
  if (object !== null) return nameOf(object);
  if (value === null) return '';
  const { text, number, unit, date } = value;
  // A figure is shown in the words of its document, which include its unit.
  return String(unit === null ? (date ?? number ?? text) : text);
}

function during({ validFrom, validTo, ended }: ShownProposal): string {
  const to = ended ? 'ended' : (validTo ?? '');
  return validFrom === null && to === '' ? '' : ` [${validFrom ?? ''}/${to}]`;
}

function nameOf({ entity, ref, names: [first] }: ShownProposal['subject']): string {
  return first?.text ?? entity ?? ref ?? '';
}

/** The sentence with the supporting words between marks that no text contains. */
export function markedSentence({ evidence: [first] }: ShownProposal): string {
  if (!first) return '';
  const { sentence, phrase } = first;
  if (phrase === null) return `⟦${sentence.exact}⟧`;
  const [from, to] = [phrase.start - sentence.start, phrase.end - sentence.start];
  const length = sentence.end - sentence.start;
  if (from < 0 || to > length) return sentence.exact;
  const before = sliceCodePoints(sentence.exact, 0, from);
  const after = sliceCodePoints(sentence.exact, to, length);
  return `${before}⟦${phrase.exact}⟧${after}`;
}
