import { wordAt } from '#text/words/tokens.js';
import type { Reading, ReadSentence } from '../reading/reading.js';
import type { Unit } from '../reading/unit.js';
import { gapAt, type Gap } from './gaps.js';
import { topicKinds, type Topic, type Topics } from './topics.js';

/** A sentence as it is read, of which copies with other words can be made. */
interface View<Copy> {
  readonly reading: Reading;
  readonly sentence: ReadSentence;
  readonly units: readonly Unit[];
  readonly withUnits: (units: readonly Unit[]) => Copy;
}

/** A copy of a sentence with the antecedent in the place of its pronouns and gaps. */
export interface MeantView<Copy> {
  readonly view: Copy;
  readonly topic: Topic;
}

const letters = { ORGANISATION: 'O', EDITION: 'E', PERSON: 'P', STATE: 'C' } as const;

/** A copy of a sentence for each kind of topic whose antecedent it lacks. */
export function* meantViews<Copy>(view: View<Copy>, topics: Topics): Generator<MeantView<Copy>> {
  const filled = gapsOf(view).flatMap((gap) => {
    const token = view.units[gap.at]?.from ?? view.sentence.from;
    return topics.meantBy(gap, token).map((topic) => ({ gap, topic }));
  });
  for (const kind of topicKinds) {
    const own = filled.filter(({ topic }) => topic.kind === kind);
    const [first] = own;
    if (!first) continue;
    const { topic } = first;
    const same = own.filter((each) => each.topic.mention.entity === topic.mention.entity);
    const word = `<${letters[kind]}${String(view.reading.numberOf(topic.mention))}>`;
    const gaps = same.map(({ gap }) => gap);
    yield { view: view.withUnits(replaced(view.units, gaps, word)), topic };
  }
}

/** The gaps of a sentence in order. */
export function gapsOf<Copy>({ units, reading: { tokens } }: View<Copy>): Gap[] {
  return units.flatMap(({ text: word, from }, at) => {
    if (word.startsWith('<')) return [];
    const near = (distance: number): string => units[at + distance]?.text ?? '';
    const before = /-day$|^annual$/u.test(wordAt(tokens, from - 1)) ? from - 2 : from - 1;
    const isDefinite = /^(?:the|this)$/u.test(wordAt(tokens, before));
    return gapAt({ at, word, near, isDefinite }) ?? [];
  });
}

function replaced(units: readonly Unit[], gaps: readonly Gap[], word: string): Unit[] {
  return units.flatMap((unit, at) => {
    const gap = gaps.find((each) => each.at === at);
    return gap
      ? gap.instead.map((text) => ({ ...unit, text: text === '*' ? word : text }))
      : [unit];
  });
}
