import type { Span } from '../../../shared/text/code-points.js';
import type { Proposal } from './proposal.js';

/** A proposal with its number and its place in the text. */
export interface Item {
  readonly proposal: Proposal;
  readonly number: number;
  readonly sentence: Span | undefined;
  /** Its phrase; its sentence if there is none. */
  readonly mark: Span | undefined;
  /** All places of a mention. */
  readonly places: readonly Span[];
}

/** The proposals of a document in the order of its text, as received. */
export function itemsOf(proposals: readonly Proposal[]): readonly Item[] {
  return proposals.map((proposal, index) => {
    // Evidence of an older version has no place in this text.
    const here = proposal.evidence.filter(({ document }) => document === proposal.document);
    const [first] = here;
    const marks = here.map(({ phrase, sentence }) => phrase ?? sentence);
    const places = isMention(proposal) ? marks : marks.slice(0, 1);
    const [mark] = marks;
    return { proposal, number: index + 1, sentence: first?.sentence, mark, places };
  });
}

/** A filter of proposals; a missing part does not restrict. */
export interface Filter {
  readonly status: string | null;
  readonly novelty: string | null;
  readonly kind: string | null;
}

/** Proposals that pass a filter. */
export function choose(items: readonly Item[], { status, novelty, kind }: Filter): readonly Item[] {
  return items.filter(
    ({ proposal }) =>
      (status === null || proposal.status === status) &&
      (novelty === null || proposal.novelty === novelty) &&
      (kind === null || proposal.kind === kind),
  );
}

/** Whether it can be edited: retractions and mentions are accepted or rejected as they are. */
export const canEdit = ({ proposal: { kind } }: Item): boolean =>
  kind === 'CLAIM' || kind === 'ENTITY' || kind === 'IDENTITY';

/** Whether it is only a mention. */
export const isMention = ({ kind }: Pick<Proposal, 'kind'>): boolean => kind === 'MENTION';

export const isOpen = ({ proposal }: Item): boolean => proposal.status === 'OPEN';

/** The next open proposal after a place in the list, wrapping around at its end. */
export function nextOpen(listed: readonly Item[], after: Item): Item | undefined {
  const at = listed.findIndex(({ number }) => number >= after.number);
  const turned = at < 0 ? listed : [...listed.slice(at), ...listed.slice(0, at)];
  return turned.find((each) => isOpen(each) && each.proposal.id !== after.proposal.id);
}

/** The proposals whose words cover a place of the text, the shortest first, mentions last. */
export function itemsAt(items: readonly Item[], point: number): readonly Item[] {
  const lengthOf = ({ mark }: Item): number => (mark === undefined ? 0 : mark.end - mark.start);
  const turnOf = ({ proposal }: Item): number => Number(isMention(proposal));
  return items
    .filter(({ places }) => places.some(({ start, end }) => start <= point && point < end))
    .sort((a, b) => turnOf(a) - turnOf(b) || lengthOf(a) - lengthOf(b));
}

/** The undecided proposals of new entities that a proposal depends on. */
export function neededBy(items: readonly Item[], { needs }: Proposal): readonly Proposal[] {
  return items
    .map(({ proposal }) => proposal)
    .filter(
      ({ kind, status, subject }) =>
        kind === 'ENTITY' &&
        status === 'OPEN' &&
        subject.ref != null &&
        needs.includes(subject.ref),
    );
}

/** The undecided proposals that depend on a new entity: without it, none of them can be accepted. */
export function hangingOn(
  items: readonly Item[],
  { kind, subject }: Proposal,
): readonly Proposal[] {
  const { ref } = subject;
  if (kind !== 'ENTITY' || ref == null) return [];
  return items
    .map(({ proposal }) => proposal)
    .filter(({ status, needs }) => status === 'OPEN' && needs.includes(ref));
}

/** Whether a proposal contradicts claims of the graph; a retraction does not. */
export const isClashOf = ({ kind, novelty, meets }: Proposal): boolean =>
  kind === 'CLAIM' && novelty === 'CONFLICTS' && meets.length > 0;
