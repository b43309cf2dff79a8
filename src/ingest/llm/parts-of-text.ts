import { codePointLength } from '#text/code-points.js';
import { groupBy } from '#text/group-by.js';
import type { Analysis } from '#reader/reading/analysis.js';
import type { EntityKind } from '#reader/vocabulary.js';
import { readingVocabulary } from '../gazetteer/reading-vocabulary.js';

interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly string[];
}

/** Sentences that a model is shown at once, with the entities known to be named in them. */
export interface TextPart {
  /** The numbers of the first sentence, and of the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly sentences: readonly { readonly n: number; readonly text: string }[];
  readonly entities: readonly NamedEntity[];
  /** The entities that the text before names most often, of which it may go on to speak. */
  readonly topics: readonly NamedEntity[];
}

export interface TextParts {
  readonly parts: readonly TextPart[];
  /** Number of sentences in no part: those after the last one, and those that are too long. */
  readonly leftOut: number;
}

/** Maximum code points of a part. Most documents are one. */
const width = 8000;
/** Maximum length of a sentence: a list of a thousand names without a full stop is not worth a question. */
const longestSentence = 6000;
const most = 50;
const mostNames = 3;
/** Number of sentences that two parts share. */
const shared = 2;
const mostTopics = 8;

/**
 * The text in parts, in order; each but the first begins with the last sentences of the one before, which may have the name of
 * a pronoun, and has the topics of the text before.
 */
export function partsOfText(analysis: Pick<Analysis, 'sentences' | 'mentions'>): TextParts {
  const runs: [first: number, end: number][] = [];
  let seen = 0;
  let [first, length] = [0, 0];
  const close = (end: number): void => {
    if (end > first && runs.length < most) {
      runs.push([first, end]);
      seen = end;
    }
  };
  let tooLong = 0;
  for (const [number, { exact }] of analysis.sentences.entries()) {
    const own = codePointLength(exact);
    if (own > longestSentence || (length > 0 && length + own > width)) {
      close(number);
      [first, length] = [number, 0];
    }
    if (own > longestSentence) {
      first = number + 1;
      if (runs.length < most) tooLong += 1;
    } else length += own;
  }
  close(analysis.sentences.length);
  const behind = runs.length < most ? 0 : analysis.sentences.length - seen;
  const named = groupBy(analysis.mentions, ({ sentence }) => sentence);
  return {
    parts: runs.map(([from, end], i) => {
      const [start, last] = runs[i - 1] ?? [from, -1];
      const first = last === from ? Math.max(start, from - shared) : from;
      return partOf(analysis, named, first, end);
    }),
    leftOut: tooLong + behind,
  };
}

type Mention = Analysis['mentions'][number];

function partOf(
  { sentences, mentions }: Pick<Analysis, 'sentences' | 'mentions'>,
  named: ReadonlyMap<number, readonly Mention[]>,
  first: number,
  end: number,
): TextPart {
  const shown = sentences.slice(first, end).map(({ exact }, i) => ({ n: first + i, text: exact }));
  const entities = entitiesOf(shown.flatMap(({ n }) => named.get(n) ?? []));
  return { first, end, sentences: shown, entities, topics: topicsBefore(mentions, first) };
}

function topicsBefore(mentions: readonly Mention[], first: number): NamedEntity[] {
  const before = mentions.filter(({ sentence }) => sentence < first);
  const counts = groupBy(before, ({ entity }) => entity);
  const most = [...counts.values()].sort((a, b) => b.length - a.length).slice(0, mostTopics);
  return entitiesOf(most.flat());
}

function entitiesOf(mentions: readonly Mention[]): NamedEntity[] {
  const entities = new Map<string, { kind: EntityKind; names: Set<string> }>();
  for (const { entity, kind, exact } of mentions) {
    const there = entities.get(entity);
    if (!there) entities.set(entity, { kind, names: new Set([exact]) });
    else if (there.names.size < mostNames) there.names.add(exact);
  }
  return Array.from(entities, ([id, { kind, names }]) => ({ id, kind, names: [...names] }));
}

/** The kind of entity with this name; undefined for an unknown one. */
export function kindNamed(name: string | null): EntityKind | undefined {
  return readingVocabulary.kinds.find((kind) => kind.name === name)?.name;
}
