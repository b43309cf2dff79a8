import { groupBy } from '#text/group-by.js';
import type { Span } from '#text/code-points.js';
import type { Proposal } from './proposal.js';

/** Proposals that one decision settles, by the one that stands for all, with their place in the text. */
export interface Item {
  readonly proposal: Proposal;
  /** The others. */
  readonly others: readonly Proposal[];
  readonly number: number;
  readonly sentence: Span | undefined;
  /** Its phrase; its sentence if there is none. */
  readonly mark: Span | undefined;
  /** All places of a mention. */
  readonly places: readonly Span[];
}

/** Items of a document, in the order received. */
export function itemsOf(proposals: readonly Proposal[]): readonly Item[] {
  const byId = new Map(proposals.map((each) => [each.id, each]));
  const heads = proposals.filter(
    ({ id, together }) => !byId.has(together[0] ?? '') || together[0] === id,
  );
  return heads.map((proposal, index) => {
    // Evidence of an older version has no place in this text.
    const here = proposal.evidence.filter(({ document }) => document === proposal.document);
    const [first] = here;
    const marks = here.map(({ phrase, sentence }) => phrase ?? sentence);
    const places = isMention(proposal) ? marks : marks.slice(0, 1);
    const [mark] = marks;
    const others = proposal.together.slice(1).flatMap((id) => byId.get(id) ?? []);
    return { proposal, others, number: index + 1, sentence: first?.sentence, mark, places };
  });
}

/** Items under the entity that they are decided under; mentions of what the graph has are the last. */
export function groupsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  return [
    ...groupBy(items, ({ proposal: { about } }) => about?.entity ?? about?.ref ?? '').values(),
  ];
}

/** The first open item of the next group after that of an item. */
export function nextGroup(listed: readonly Item[], after: Item | undefined): Item | undefined {
  const groups = groupsOf(listed);
  const at = groups.findIndex((group) => group.some(({ number }) => number === after?.number));
  const turned = [...groups.slice(at + 1), ...groups.slice(0, at + 1)];
  return turned.map((group) => group.find(isOpen)).find((each) => each !== undefined);
}

/** All open proposals that a decision over an item settles. */
export const settledWith = ({ proposal, others }: Item): readonly Proposal[] =>
  [proposal, ...others].filter(({ status }) => status === 'OPEN');

/** A filter of proposals; a missing part does not restrict. */
export interface Filter {
  readonly status: string | null;
  readonly novelty: string | null;
  readonly kind: string | null;
  /** TEXT, or else by importance. */
  readonly order: string | null;
}

/** Items that pass a filter. */
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

/** Whether any of it is undecided. */
export const isOpen = (item: Item): boolean => settledWith(item).length > 0;

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

/** The undecided items of new entities that one depends on. */
export function neededBy(items: readonly Item[], of: Item): readonly Item[] {
  const needs = new Set([of.proposal, ...of.others].flatMap((each) => each.needs));
  return items.filter(
    (each) =>
      each !== of &&
      settledWith(each).some(
        ({ kind, subject: { ref } }) => kind === 'ENTITY' && ref != null && needs.has(ref),
      ),
  );
}

/** The undecided proposals that depend on a new entity: without it, none of them can be accepted. */
export function hangingOn(
  items: readonly Item[],
  { proposal: { id, kind, subject } }: Item,
): readonly Proposal[] {
  const { ref } = subject;
  if (kind !== 'ENTITY' || ref == null) return [];
  const rests = ({ needs }: Proposal): boolean => needs.includes(ref);
  return items
    .filter((each) => each.proposal.id !== id)
    .flatMap((each) => {
      const open = settledWith(each);
      // Words stay without one of their topics, and not without whoever said them.
      const isWhole = each.proposal.kind === 'ENTITY' || rests(each.proposal);
      return isWhole && open.some(rests) ? open : open.filter(rests);
    });
}

/** Whether a proposal contradicts claims of the graph; a retraction does not. */
export const isClashOf = ({ kind, novelty, meets }: Proposal): boolean =>
  kind === 'CLAIM' && novelty === 'CONFLICTS' && meets.length > 0;
