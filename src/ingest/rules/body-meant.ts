import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { wordAt } from '../text/tokens.js';
import type { SentenceView } from './sentence-view.js';
import { isBody } from '../reading/mention.js';

/** Behind these an organisation is not what the sentence is about. */
const leading =
  /^(?:by|of|with|from|to|at|in|for|against|than|between|and|مع|من|الي|عن|لدي|في|بين|ضد|قبل|جانب)$/u;
/** `The firm`, `It`: the sentence goes on with what the one before is about. */
const goesOn = /^(?:it|she|he|they|its)$/u;
const bodyNoun =
  /^(?:firm|company|charity|body|group|organi[sz]ation|agency|institution|network|fund|foundation|start-?up|think-?tank|publisher|bank|club|alliance)$/u;
const sentencesBack = 3;

/**
 * The organisation that `its`, أمينها or `it` means at a token: what the sentence is about before it, else what the one before is
 * about, past sentences that go on with the same; with the gender of the Arabic pronoun where one is given.
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

/** The first that no preposition leads to, else the last. */
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

/** ـها of a noun with ة, ـه of another; of what has no Arabic name, and of several words before it, nothing is known. */
function agrees(
  { start, end }: Mention,
  reading: SentenceView['reading'],
  pronoun: 'HERS' | 'HIS' | undefined,
): boolean {
  const [head = ''] = reading.slice(start, end).split(' ');
  if (pronoun === undefined || !/\p{Script=Arabic}/u.test(head)) return true;
  return head.endsWith('ة') === (pronoun === 'HERS');
}
