import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { wordAt, type Token } from '../../shared/text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';
import { isBody } from '../reading/mention.js';

const isSubject = ({ kind, type }: Mention): boolean =>
  type !== 'ROLE' && /^(?:Organization|ForumSeries|Edition|Event|Session)$/u.test(kind);

/** `, which was founded …`: the organisation directly before. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  return /^(?:which|that|التي|الذي)$/u.test(wordAt(tokens, at));
}

/**
 * The organisation meant by `it` or a verb without a subject: the first before it in the sentence, else the first in the
 * sentence before, unless that is a forum, event or session.
 */
export function organisationMeant(
  { reading, sentence }: SentenceView,
  token: number,
): Referent | undefined {
  if (isRelative(reading.tokens, token))
    return reading.lastBefore(token, isBody, sentence.from)?.entity;
  const before = reading.sentences[sentence.index - 1];
  const [first] = [
    ...reading.within(sentence.from, token),
    ...(before ? reading.within(before.from, before.to) : []),
  ].filter(isSubject);
  return first?.kind === 'Organization' ? first.entity : undefined;
}
