import { useEffect, useMemo, useRef } from 'preact/hooks';
import { groupBy } from '../../group.js';
import { EntityTag, Words } from '../../parts/entity.js';
import { Empty, Section } from '../../parts/panel.js';
import { showIn } from '../../parts/show-in.js';
import { sayCount } from '../../words/say.js';
import { words } from '../../words/words.js';
import { titleOf } from './claim-list.js';
import { paragraphAt, textOf, type Paragraph, type Span } from './positions.js';
import type { Mention } from './types.js';

/** The mentions of a document in the order of its text; of those that begin together the longest first. */
export const inTextOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  [...mentions].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));

/** The mention that was chosen last where it stands at this span, else the first that does. */
export function mentionAt(
  mentions: readonly Mention[],
  id: string | undefined,
  span: Span | undefined,
): Mention | undefined {
  const there = mentions.filter(({ start, end }) => start === span?.start && end === span.end);
  return there.find((mention) => mention.id === id) ?? there[0];
}

interface ListProps {
  readonly mentions: readonly Mention[];
  readonly paragraphs: readonly Paragraph[];
  readonly chosen: Mention | undefined;
  readonly choose: (mention: Mention) => void;
}

/** Every mention with its words, in the order of the text: what the underlines show, for those who do not see them. */
export function MentionList({ mentions, paragraphs, chosen, choose }: ListProps) {
  const groups = useMemo(() => groupsOf(mentions, paragraphs), [mentions, paragraphs]);
  return (
    <Section title={words.reader.mentions} caption={words.reader.order}>
      {mentions.length === 0 && <Empty text={words.reader.noMentions} />}
      <ol class="cl-list" role="list">
        {groups.map((group) => (
          <Group
            key={group.key}
            group={group}
            chosen={group.entries.find(({ mention }) => mention === chosen)?.mention}
            choose={choose}
          />
        ))}
      </ol>
    </Section>
  );
}

/** The mentions of a paragraph, each with its words and its number in the whole list. */
interface MentionGroup {
  readonly key: string;
  readonly title: string;
  readonly entries: readonly {
    readonly number: number;
    readonly mention: Mention;
    readonly exact: string;
  }[];
}

function groupsOf(
  mentions: readonly Mention[],
  paragraphs: readonly Paragraph[],
): readonly MentionGroup[] {
  const numbered = mentions.map((mention, index) => ({
    number: index + 1,
    mention,
    exact: textOf(paragraphs, mention),
  }));
  const groups = groupBy(numbered, ({ mention }) => String(paragraphAt(paragraphs, mention.start)));
  return Array.from(groups, ([key, entries]) => ({
    key,
    title: titleOf(key, paragraphs),
    entries,
  }));
}

interface GroupProps {
  readonly group: MentionGroup;
  /** The mention of this group that is chosen. */
  readonly chosen: Mention | undefined;
  readonly choose: (mention: Mention) => void;
}

/** Made again only where what it shows has changed, as the groups of claims are. */
function Group({ group, chosen, choose }: GroupProps) {
  return useMemo(
    () => (
      <li class={chosen === undefined ? 'cl-sent' : 'cl-sent is-sel'}>
        <h3 class="cap">
          {group.title} · {sayCount(words.counts.mentions, group.entries.length)}
        </h3>
        <ol>
          {group.entries.map(({ number, mention, exact }) => (
            <Entry
              key={mention.id}
              number={number}
              mention={mention}
              exact={exact}
              isChosen={mention === chosen}
              choose={choose}
            />
          ))}
        </ol>
      </li>
    ),
    [group, chosen, choose],
  );
}

interface EntryProps {
  readonly number: number;
  readonly mention: Mention;
  readonly exact: string;
  readonly isChosen: boolean;
  readonly choose: (mention: Mention) => void;
}

function Entry({ number, mention, exact, isChosen, choose }: EntryProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen && link.current !== null) showIn('.cl-list', link.current);
  }, [isChosen]);
  return (
    <li value={number}>
      <a
        ref={link}
        class={isChosen ? 'cl is-cur' : 'cl'}
        href={`#char=${mention.start},${mention.end}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={(event) => {
          event.preventDefault();
          choose(mention);
        }}
      >
        <Words text={exact} /> <em>{words.reader.stands}</em> <EntityTag of={mention.entity} />
      </a>
    </li>
  );
}
