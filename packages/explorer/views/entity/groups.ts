import { groupBy } from '#text/group-by.js';
import type { AnswerOf } from '../../data/ask.js';
import type { Named } from '../../data/named.js';
import type { Terms } from '../../data/terms.js';
import { familyOf } from '../../kinds.js';
import { nameOf } from '../../parts/entity.js';

type Answered = AnswerOf<'view-entity-groups'>['relationGroups'][number];
type Relation = Answered['relations'][number];
export type RelationType = Answered['type'];

/** A relation as it is read from one of its ends. */
export interface Tie extends Omit<Relation, 'source' | 'target'> {
  readonly other: Relation['source'];
  readonly reading: string;
}

/** Relations of an entity that are shown together, under one name. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly direction: 'IN' | 'OUT';
  readonly types: readonly RelationType[];
  readonly count: number;
  readonly ties: readonly Tie[];
}

const officeType: RelationType = 'HOLDS_POSITION';
/** Groups with fewer relations are shown in one table. */
const fewest = 3;

/** Groups of an entity's relations: its offices, those of many relations, and the few others. */
export interface Grouped {
  readonly offices: Group | undefined;
  readonly large: readonly Group[];
  readonly others: readonly Tie[];
}

export function groupsOf(terms: Terms, id: string, answer: readonly Answered[]): Grouped {
  const all = answer
    .filter(({ count }) => count > 0)
    .map((each): Group => groupOf(terms, id, each));
  const offices = all.find(({ types }) => types.includes(officeType));
  const [forum, rest] = split(
    all.filter((each) => each !== offices),
    isOfForum,
  );
  const together = [...groupBy(forum, ({ ties }) => ties[0]?.other.kind ?? '').values()].map((of) =>
    joinOf(terms, of),
  );
  const sorted = [...together, ...rest].sort((a, b) => b.count - a.count);
  const [large, small] = split(sorted, ({ count }) => count >= fewest);
  return { offices, large, others: small.flatMap(({ ties }) => ties) };
}

function groupOf(terms: Terms, id: string, { type, direction, count, relations }: Answered): Group {
  const reading = terms.relation(type, direction === 'OUT');
  return {
    key: `${direction} ${type}`,
    title: reading,
    direction: direction === 'OUT' ? 'OUT' : 'IN',
    types: [type],
    count,
    ties: relations.map((relation) => tieOf(relation, id, reading)),
  };
}

export function tieOf({ source, target, ...relation }: Relation, id: string, reading: string): Tie {
  return { ...relation, other: source.id === id ? target : source, reading };
}

/** True if a group's other ends are of one kind of a forum, such as editions: several relations lead to them. */
const isOfForum = ({ ties }: Group): boolean =>
  new Set(ties.map(({ other }) => other.kind)).size === 1 &&
  ties[0] !== undefined &&
  familyOf(ties[0].other.kind) === 'forum';

/** One group of several whose other ends are of one kind. */
function joinOf(terms: Terms, [first, ...others]: readonly [Group, ...Group[]]): Group {
  if (others.length === 0) return first;
  const of = [first, ...others];
  const ties = of.flatMap((group) => group.ties);
  return {
    ...first,
    key: of.map(({ key }) => key).join(' '),
    title: terms.kinds(ties[0]?.other.kind ?? ''),
    types: of.flatMap(({ types }) => types),
    count: of.reduce((sum, { count }) => sum + count, 0),
    ties: [...ties].sort((a, b) => dateOf(b).localeCompare(dateOf(a))),
  };
}

const dateOf = ({ other }: Tie): string => ('date' in other ? (other.date ?? '') : '');

/** True if the relations of a group are of several types, so that each row says which it is. */
export const isMixed = ({ types }: Group): boolean => types.length > 1;

export const nameOfTie = ({ other }: { readonly other: Named }): string => nameOf(other).text;

function split<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
