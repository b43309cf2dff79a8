import { readReviewedText } from '../claims/graph/read-review-queue.js';
import type { Payload, ProposedEntity, SaidAt } from '../claims/proposals.js';
import { refused } from '../change/apply/refused.js';
import { firstIndex } from '#text/first-index.js';
import { getOrMake } from '#text/get-or-make.js';
import { codePointLength, sliceCodePoints, spanAt, type Span } from '#text/code-points.js';
import { languageByScript } from '#text/script.js';
import type { Sentence } from '#text/sentences/sentences-of.js';
import { Turn } from '../shared/turn.js';
import type { Read } from '../store/read-row.js';
import type { Chosen } from './choose-decisions.js';
import type { ProposalEdit } from './review-types.js';
import { readSentences } from './sentences-of-version.js';

/**
 * The decisions with the words, names and kind that reviewers choose in place of those that were read.
 *
 * @throws Refused for words that the document does not have
 */
export async function chooseWords(
  read: Read,
  chosen: readonly Chosen[],
): Promise<readonly Chosen[]> {
  const wordsOf = wordsReader(read);
  const turn = new Turn();
  const changed: Chosen[] = [];
  for (const each of chosen) {
    changed.push(isOther(each) ? chooseIn(await wordsOf(each.proposal.document), each) : each);
    if (turn.isOver) await turn.rest();
  }
  return changed;
}

/** A text with its sentences. */
interface DocumentWords {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Reads the words of documents, each once. */
export function wordsReader(read: Read): (document: string) => Promise<DocumentWords> {
  const held = new Map<string, Promise<DocumentWords>>();
  return (document) =>
    getOrMake(held, document, async () => {
      const text = (await readReviewedText(read, document)) ?? '';
      return { text, sentences: await readSentences(text) };
    });
}

function isOther({ accept, edit, proposal: { payload } }: Chosen): boolean {
  const names = namesIn(payload).map(({ text }) => text);
  const added = edit.names?.some((name) => !names.includes(name)) ?? false;
  return accept && (added || (edit.span ?? edit.kind ?? null) !== null);
}

const namesIn = (payload: Payload): ProposedEntity['names'] =>
  'names' in payload ? payload.names : [];

function chooseIn(words: DocumentWords, chosen: Chosen): Chosen {
  const { proposal, edit } = chosen;
  const { payload } = proposal;
  const at = markedIn(words, chosen);
  if (payload.kind === 'CLAIM' && at !== undefined) {
    const evidence = [at, ...proposal.evidence.slice(1)];
    return { ...chosen, proposal: { ...proposal, evidence } };
  }
  if (payload.kind !== 'ENTITY') return chosen;
  const known = at === undefined ? payload.names : [nameAt(at), ...payload.names.slice(1)];
  const names = [...known, ...addedIn(words, known, chosen)];
  const entityKind = edit.kind ?? payload.entityKind;
  return { ...chosen, proposal: { ...proposal, payload: { ...payload, entityKind, names } } };
}

/** The words that a reviewer marks; undefined if none are. */
function markedIn(words: DocumentWords, { edit: { span }, path }: Chosen): SaidAt | undefined {
  if (span == null) return undefined;
  const at = placeIn(words, span);
  if (at === undefined) throw fault(path, 'span', 'These are no words of the document.');
  return at;
}

/** Names beside those that were read, each with the first place that has it. */
function addedIn(
  words: DocumentWords,
  known: ProposedEntity['names'],
  { proposal, edit, path }: Chosen,
): ProposedEntity['names'] {
  const read = [...known, ...namesIn(proposal.payload)].map((name) => name.text);
  return (edit.names ?? [])
    .filter((name) => !read.includes(name))
    .map((name) => {
      const unit = words.text.indexOf(name);
      const at = unit < 0 ? undefined : placeIn(words, spanAt(words.text, unit, name));
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
export function placeIn(
  { text, sentences }: DocumentWords,
  { start, end }: Span,
): SaidAt | undefined {
  const exact = end > start ? sliceCodePoints(text, start, end) : '';
  if (exact.trim() === '' || codePointLength(exact) < end - start) return undefined;
  const sentence = sentences[firstIndex(sentences, (each) => end <= each.end)];
  if (sentence === undefined || start < sentence.start) return { start, end, exact, phrase: null };
  const whole = { start: sentence.start, end: sentence.end, exact: sentence.text };
  return { ...whole, phrase: whole.exact === exact ? null : { start, end, exact } };
}

function fault(path: Chosen['path'], part: keyof ProposalEdit, message: string) {
  return refused('BAD_INPUT', message, [...path.map(String), 'edit', part]);
}
