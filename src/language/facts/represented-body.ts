import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';

/**
 * ووقعها عن الوزارة وزير …: an office without an organisation belongs to the represented one.
 */
export function representedBody(
  { reading }: SentenceView,
  { mention: { from } }: Office,
): Referent | undefined {
  const body = reading.endingAt(from);
  const before = body && wordAt(reading.tokens, body.from - 1);
  return isBody(body) && /^[وف]?(?:عن|باسم)$/u.test(before ?? '') ? body.entity : undefined;
}

/**
 * `the Harbour Company, where she was treasurer`, `Present: X (secretary)`: the organisation directly before `where`; in a list
 * of attendees of a meeting, the one in the title.
 */
export function bodyBeside(
  view: SentenceView,
  { mention: { from, to } }: Office,
): Referent | undefined {
  const { tokens } = view.reading;
  const words = [3, 2, 1].map((back) => wordAt(tokens, from - back)).join(' ');
  const where = /(?:where|حيث) (?:he|she|كان|كانت|عمل|عملت)(?: (?:was|is|served|works|worked))?$/u;
  if (where.test(words)) return bodyBeforeWhere(view, from);
  const isInBrackets =
    /^[(,،]$/u.test(wordAt(tokens, from - 1)) && /^[),;.،؛]$/u.test(wordAt(tokens, to));
  const isPresent =
    /^(?:present|in attendance|attending|attendance|الحاضرون|الحضور|الحاضرات)$/u.test(view.label);
  return isInBrackets && isPresent ? view.mainOrganisation : undefined;
}

function bodyBeforeWhere({ reading, sentence }: SentenceView, from: number): Referent | undefined {
  for (let at = from; at > Math.max(sentence.from, from - 6); at -= 1) {
    if (!/^(?:where|حيث)$/u.test(wordAt(reading.tokens, at))) continue;
    const end = /^[,،]$/u.test(wordAt(reading.tokens, at - 1)) ? at - 1 : at;
    const body = reading.endingAt(end);
    return isBody(body) ? body.entity : undefined;
  }
  return undefined;
}

function isBody(mention: Mention | undefined): mention is Mention {
  return mention?.kind === 'Organization' && mention.type !== 'ROLE';
}
