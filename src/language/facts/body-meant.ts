import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';
import { isBody } from '../reading/mention.js';

/** Words after which an organisation is not the sentence's topic. */
const leading =
  /^(?:by|of|with|from|to|at|in|for|against|than|between|and|مع|من|الي|عن|لدي|في|بين|ضد|قبل|جانب)$/u;
/** `The firm`, `It`: the sentence continues the topic of the previous one. */
const goesOn = /^(?:it|she|he|they|its)$/u;
const bodyNoun =
  /^(?:firm|company|charity|body|group|organi[sz]ation|agency|institution|network|fund|foundation|start-?up|think-?tank|publisher|bank|club|alliance)$/u;
const sentencesBack = 3;

/**
 * The organisation meant by `its`, أمينها or `it` at a token: the sentence's topic before it, else the previous sentence's
 * topic, skipping sentences that continue the same; with the gender of the Arabic pronoun if given.
 */
export function bodyMeant(
  { reading, sentence }: SentenceView,
  token: number,
  pronoun?: 'HERS' | 'HIS',
): Referent | undefined {
  const fits = (mention: Mention): boolean => isBody(mention) && agrees(mention, reading, pronoun);
  const here = about(reading.within(sentence.from, token).filter(fits), reading);
  if (here) return here;
  for (let index = sentence.index - 1; index >= sentence.index - sentencesBack; index -= 1) {
    const before = reading.sentences[index];
    if (!before) return undefined;
    const isSame = isContinued(reading, before.from);
    const named = about(reading.within(before.from, before.to).filter(fits), reading);
    if (named && !isSame) return named;
  }
  return undefined;
}

/** The first organisation without a preposition, else the last. */
function about(bodies: readonly Mention[], reading: SentenceView['reading']): Referent | undefined {
  const subject = bodies.find((each) => !isLedTo(each, reading));
  return (subject ?? bodies.at(-1))?.entity;
}

function isLedTo({ from, start }: Mention, { tokens, points }: SentenceView['reading']): boolean {
  const clitics = points.slice(tokens[from]?.start ?? start, start).join('');
  if (/[لبك]/u.test(clitics) || wordAt(tokens, from).startsWith('لل')) return true;
  const before = wordAt(tokens, from - 1);
  return leading.test(before === 'the' ? wordAt(tokens, from - 2) : before);
}

function isContinued({ tokens }: SentenceView['reading'], from: number): boolean {
  const [first, second] = [wordAt(tokens, from), wordAt(tokens, from + 1)];
  return goesOn.test(first) || (/^(?:the|this)$/u.test(first) && bodyNoun.test(second));
}

/**
 * Whether the pronoun agrees with the organisation: ـها with a noun in ة, ـه with another. Unknown for an entity without an
 * Arabic name, or after several words.
 */
function agrees(
  { start, end }: Mention,
  reading: SentenceView['reading'],
  pronoun: 'HERS' | 'HIS' | undefined,
): boolean {
  const [head = ''] = reading.slice(start, end).split(' ');
  if (pronoun === undefined || !/\p{Script=Arabic}/u.test(head)) return true;
  return head.endsWith('ة') === (pronoun === 'HERS');
}
