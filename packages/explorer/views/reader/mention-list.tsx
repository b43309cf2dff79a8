import type { Span } from '#text/code-points.js';
import { EntityTag, Words } from '../../parts/entity.js';
import { Empty, Section } from '../../parts/panel.js';
import { words } from '../../words/words.js';
import { textOf, type Paragraph } from '../../parts/text/positions.js';
import { TextList, type Standing } from './text-list.js';
import type { Mention } from './types.js';

/** Mentions of a document in the order of its text; of those that begin together the longest first. */
export const inTextOrder = (mentions: readonly Mention[]): readonly Mention[] =>
  [...mentions].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));

/** Mention that was chosen last if it stands at this span, else the first that does. */
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

/** List of all mentions with their words: what the underlines show, for those who do not see them. */
export function MentionList({ mentions, ...props }: ListProps) {
  return (
    <Section title={words.reader.mentions} caption={words.reader.order}>
      {mentions.length === 0 && <Empty text={words.reader.noMentions} />}
      <TextList items={mentions} as={standingMentions} {...props} />
    </Section>
  );
}

const standingMentions: Standing<Mention> = {
  idOf: ({ id }) => id,
  startOf: ({ start }) => start,
  markOf: (mention) => mention,
  counted: words.counts.mentions,
  Line: ({ of, paragraphs }) => (
    <>
      <Words text={textOf(paragraphs, of)} /> <em>{words.reader.stands}</em>{' '}
      <EntityTag of={of.entity} />
    </>
  ),
};
