import { entityKindNames, type EntityKind } from '../../model/kinds.js';
import { codePointLength } from '../../shared/text/code-points.js';
import type { Analysis } from '../../language/reading/analysis.js';

/** Sentences that a model is shown at once, with the entities known to be named in them. */
export interface Window {
  /** The numbers of the first sentence, and of the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly sentences: readonly { readonly n: number; readonly text: string }[];
  readonly entities: readonly {
    readonly id: string;
    readonly kind: EntityKind;
    readonly names: readonly string[];
  }[];
}

export interface Windows {
  readonly windows: readonly Window[];
  /** Number of sentences in no window: those after the last one, and those that are too long. */
  readonly leftOut: number;
}

/** In code points. */
const width = 2400;
/** Maximum length of a sentence: a list of a thousand names without a full stop is not worth a question. */
const longestSentence = 6000;
const most = 50;
const mostNames = 3;

/**
 * The text in windows, in order; each but the first begins with the last sentence of the one before, which may have the name of
 * a pronoun.
 */
export function windowsOf(analysis: Pick<Analysis, 'sentences' | 'mentions'>): Windows {
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
  const named = namedIn(analysis);
  return {
    windows: runs.map(([from, end], i) => {
      const before = i > 0 && runs[i - 1]?.[1] === from ? from - 1 : from;
      return windowOf(analysis, named, before, end);
    }),
    leftOut: tooLong + behind,
  };
}

type Mention = Analysis['mentions'][number];

function namedIn({ mentions }: Pick<Analysis, 'mentions'>): ReadonlyMap<number, Mention[]> {
  const named = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const there = named.get(mention.sentence);
    if (there) there.push(mention);
    else named.set(mention.sentence, [mention]);
  }
  return named;
}

function windowOf(
  { sentences }: Pick<Analysis, 'sentences'>,
  named: ReadonlyMap<number, Mention[]>,
  first: number,
  end: number,
): Window {
  const shown = sentences.slice(first, end).map(({ exact }, i) => ({ n: first + i, text: exact }));
  const entities = new Map<string, { kind: EntityKind; names: Set<string> }>();
  for (const { n } of shown)
    for (const { entity, kind, exact } of named.get(n) ?? []) {
      const there = entities.get(entity);
      if (!there) entities.set(entity, { kind, names: new Set([exact]) });
      else if (there.names.size < mostNames) there.names.add(exact);
    }
  return {
    ...{ first, end, sentences: shown },
    entities: [...entities].map(([id, { kind, names }]) => ({ id, kind, names: [...names] })),
  };
}

/** The kind of entity with this name; undefined for an unknown one. */
export function kindNamed(name: string | null): EntityKind | undefined {
  return entityKindNames.find((each) => each === name);
}
