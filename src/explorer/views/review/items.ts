import type { Span } from '../../../shared/text/code-points.js';
import type { Proposal } from './proposal.js';

/** A proposal with its number in the document and where it stands in the text. */
export interface Item {
  readonly proposal: Proposal;
  readonly number: number;
  readonly sentence: Span | undefined;
  /** The words that say it; its sentence where it has none. */
  readonly mark: Span | undefined;
  /** All words that say it, where that is what is proposed. */
  readonly places: readonly Span[];
}

/** The proposals of a document in the order of its text, as they came. */
export function itemsOf(proposals: readonly Proposal[]): readonly Item[] {
  return proposals.map((proposal, index) => {
    // What an older version says stands nowhere in this text.
    const here = proposal.evidence.filter(({ document }) => document === proposal.document);
    const [first] = here;
    const marks = here.map(({ phrase, sentence }) => phrase ?? sentence);
    const places = isMention(proposal) ? marks : marks.slice(0, 1);
    const [mark] = marks;
    return { proposal, number: index + 1, sentence: first?.sentence, mark, places };
  });
}

/** Which of the proposals are listed; what is not given leaves none out. */
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

/** What takes a claim back, and who is named or called so, is accepted or refused as it is. */
export const canEdit = ({ proposal: { kind } }: Item): boolean =>
  kind === 'CLAIM' || kind === 'ENTITY';

/** Whether it says no more than that the text names somebody. */
export const isMention = ({ kind }: Pick<Proposal, 'kind'>): boolean => kind === 'MENTION';

export const isOpen = ({ proposal }: Item): boolean => proposal.status === 'OPEN';

/** The next one that waits for a decision behind a place in the list, going round at its end. */
export function nextOpen(listed: readonly Item[], after: Item): Item | undefined {
  const at = listed.findIndex(({ number }) => number >= after.number);
  const turned = at < 0 ? listed : [...listed.slice(at), ...listed.slice(0, at)];
  return turned.find((each) => isOpen(each) && each.proposal.id !== after.proposal.id);
}

/** The proposals whose words cover a place of the text, the shortest first, and last who is named there. */
export function itemsAt(items: readonly Item[], point: number): readonly Item[] {
  const lengthOf = ({ mark }: Item): number => (mark === undefined ? 0 : mark.end - mark.start);
  const turnOf = ({ proposal }: Item): number => Number(isMention(proposal));
  return items
    .filter(({ places }) => places.some(({ start, end }) => start <= point && point < end))
    .sort((a, b) => turnOf(a) - turnOf(b) || lengthOf(a) - lengthOf(b));
}

/** The proposals of new entities on which one rests and over which nobody has decided. */
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

/** Whether a proposal contradicts claims of the graph; what takes one back is no other say. */
export const isClashOf = ({ kind, novelty, meets }: Proposal): boolean =>
  kind === 'CLAIM' && novelty === 'CONFLICTS' && meets.length > 0;
