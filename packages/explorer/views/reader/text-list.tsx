import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { groupBy } from '#text/group-by.js';
import { showIn } from '../../parts/show-in.js';
import type { Plural } from '#text/saying/forms.js';
import { fill, sayCount, sayNumber } from '../../words/say.js';
import { words } from '../../words/words.js';
import type { Span } from '#text/code-points.js';
import { numberOf, paragraphAt, type Paragraph } from '../../parts/text/positions.js';

/** Description of items that stand in a text: where they stand, and how each is told in a line. */
export interface Standing<Item> {
  readonly idOf: (item: Item) => string;
  /** Start of the item; undefined if it stands nowhere in the text. */
  readonly startOf: (item: Item) => number | undefined;
  /** Words that the address names for it. */
  readonly markOf: (item: Item) => Span | undefined;
  readonly counted: Plural;
  readonly Line: ComponentType<{ readonly of: Item; readonly paragraphs: readonly Paragraph[] }>;
}

interface ListProps<Item> {
  readonly items: readonly Item[];
  readonly as: Standing<Item>;
  readonly paragraphs: readonly Paragraph[];
  readonly chosen: Item | undefined;
  readonly choose: (item: Item) => void;
}

/** List of items in the order of a text, by its paragraphs, each with its number in the whole list. */
export function TextList<Item>({ chosen, choose, ...props }: ListProps<Item>) {
  const { items, as, paragraphs } = props;
  const groups = useMemo(() => groupsOf(props), [items, paragraphs]);
  return (
    <ol class="cl-list" role="list">
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          as={as}
          paragraphs={paragraphs}
          choose={choose}
          chosen={group.entries.find(({ item }) => item === chosen)?.item}
        />
      ))}
    </ol>
  );
}

interface ItemGroup<Item> {
  /** Index of the paragraph. */
  readonly key: string;
  readonly entries: readonly { readonly number: number; readonly item: Item }[];
}

function groupsOf<Item>({
  items,
  as,
  paragraphs,
}: Pick<ListProps<Item>, 'items' | 'as' | 'paragraphs'>): readonly ItemGroup<Item>[] {
  const numbered = items.map((item, index) => ({ number: index + 1, item }));
  const groups = groupBy(numbered, ({ item }) => {
    const start = as.startOf(item);
    return start === undefined ? 'beyond' : String(paragraphAt(paragraphs, start));
  });
  return Array.from(groups, ([key, entries]) => ({ key, entries }));
}

interface GroupProps<Item> extends Omit<ListProps<Item>, 'items'> {
  readonly group: ItemGroup<Item>;
}

/** Made again only where what it shows has changed: of hundreds of items two change with a step. */
function Group<Item>({ group, as, paragraphs, chosen, choose }: GroupProps<Item>) {
  return useMemo(
    () => (
      <li class={chosen === undefined ? 'cl-sent' : 'cl-sent is-sel'}>
        <h3 class="cap">
          {titleOf(group.key, paragraphs)} · {sayCount(as.counted, group.entries.length)}
        </h3>
        <ol>
          {group.entries.map(({ number, item }) => (
            <Entry
              key={as.idOf(item)}
              number={number}
              item={item}
              as={as}
              paragraphs={paragraphs}
              choose={choose}
              isChosen={item === chosen}
            />
          ))}
        </ol>
      </li>
    ),
    [group, chosen, choose],
  );
}

/** Name of a paragraph by its place in the text. */
function titleOf(key: string, paragraphs: readonly Paragraph[]): string {
  if (key === 'beyond') return words.reader.beyond;
  const number = numberOf(paragraphs, Number(key));
  if (number === 0) return words.reader.heading;
  return fill(words.reader.paragraph, { number: sayNumber(number) });
}

interface EntryProps<Item> extends Pick<ListProps<Item>, 'as' | 'paragraphs' | 'choose'> {
  readonly number: number;
  readonly item: Item;
  readonly isChosen: boolean;
}

function Entry<Item>({ number, item, as, paragraphs, isChosen, choose }: EntryProps<Item>) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen && link.current !== null) showIn('.cl-list', link.current);
  }, [isChosen]);
  const mark = as.markOf(item);
  return (
    <li value={number}>
      <a
        ref={link}
        class={isChosen ? 'cl is-cur' : 'cl'}
        href={mark === undefined ? '#' : `#char=${mark.start},${mark.end}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          choose(item);
        }}
      >
        <as.Line of={item} paragraphs={paragraphs} />
      </a>
    </li>
  );
}
