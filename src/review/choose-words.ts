import { readReviewedText } from '../claims/graph/read-review-queue.js';
import type { Payload, ProposedEntity, SaidAt } from '../claims/proposals.js';
import { refused } from '../change/apply/refused.js';
import { codePointLength, sliceCodePoints, spanAt, type Span } from '../shared/text/code-points.js';
import { languageByScript } from '../shared/text/script.js';
import { sentencesOf } from '../shared/text/sentences/sentences-of.js';
import type { Read } from '../store/read-row.js';
import type { Chosen } from './choose-decisions.js';
import type { ProposalEdit } from './review-types.js';

/**
 * The decisions with the words, names and kind that reviewers choose in place of those that were read.
 *
 * @throws Refused for words that the document does not have
 */
export async function chooseWords(
  read: Read,
  chosen: readonly Chosen[],
): Promise<readonly Chosen[]> {
  const texts = new Map<string, string>();
  const changed: Chosen[] = [];
  for (const each of chosen) {
    const { document } = each.proposal;
    if (isOther(each) && !texts.has(document))
      texts.set(document, (await readReviewedText(read, document)) ?? '');
    changed.push(isOther(each) ? chooseIn(texts.get(document) ?? '', each) : each);
  }
  return changed;
}

function isOther({ accept, edit, proposal: { payload } }: Chosen): boolean {
  const names = namesIn(payload).map(({ text }) => text);
  const added = edit.names?.some((name) => !names.includes(name)) ?? false;
  return accept && (added || (edit.span ?? edit.kind ?? null) !== null);
}

const namesIn = (payload: Payload): ProposedEntity['names'] =>
  'names' in payload ? payload.names : [];

function chooseIn(text: string, chosen: Chosen): Chosen {
  const { proposal, edit } = chosen;
  const { payload } = proposal;
  const at = markedIn(text, chosen);
  if (payload.kind === 'CLAIM' && at !== undefined) {
    const evidence = [at, ...proposal.evidence.slice(1)];
    return { ...chosen, proposal: { ...proposal, evidence } };
  }
  if (payload.kind !== 'ENTITY') return chosen;
  const known = at === undefined ? payload.names : [nameAt(at), ...payload.names.slice(1)];
  const names = [...known, ...addedIn(text, known, chosen)];
  const entityKind = edit.kind ?? payload.entityKind;
  return { ...chosen, proposal: { ...proposal, payload: { ...payload, entityKind, names } } };
}

/** The words that a reviewer marks; undefined if none are. */
function markedIn(text: string, { edit: { span }, path }: Chosen): SaidAt | undefined {
  if (span == null) return undefined;
  const at = placeIn(text, span);
  if (at === undefined) throw fault(path, 'span', 'These are no words of the document.');
  return at;
}

/** Names beside those that were read, each with the first place that has it. */
function addedIn(
  text: string,
  known: ProposedEntity['names'],
  { proposal, edit, path }: Chosen,
): ProposedEntity['names'] {
  const read = [...known, ...namesIn(proposal.payload)].map((name) => name.text);
  return (edit.names ?? [])
    .filter((name) => !read.includes(name))
    .map((name) => {
      const unit = text.indexOf(name);
      const at = unit < 0 ? undefined : placeIn(text, spanAt(text, unit, name));
      if (at === undefined)
        throw fault(
          path,
          'names',
          `"${proposal.id}" proposes no name "${name}", nor has its text.`,
        );
      return nameAt(at);
    });
}

function nameAt(at: SaidAt): ProposedEntity['names'][number] {
  const text = (at.phrase ?? at).exact;
  return { text, lang: languageByScript(text), at };
}

/** Words of a text within their sentence; undefined if it has none there. */
export function placeIn(text: string, { start, end }: Span): SaidAt | undefined {
  const exact = end > start ? sliceCodePoints(text, start, end) : '';
  if (exact.trim() === '' || codePointLength(exact) < end - start) return undefined;
  const sentence = sentencesOf(text).find((each) => each.start <= start && end <= each.end);
  if (sentence === undefined) return { start, end, exact, phrase: null };
  const whole = { start: sentence.start, end: sentence.end, exact: sentence.text };
  return { ...whole, phrase: whole.exact === exact ? null : { start, end, exact } };
}

function fault(path: Chosen['path'], part: keyof ProposalEdit, message: string) {
  return refused('BAD_INPUT', message, [...path.map(String), 'edit', part]);
}
