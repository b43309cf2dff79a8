import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { wordAt } from '#text/words/tokens.js';
import { isHedgedBefore } from './hedged-before.js';
import type { SentenceView } from './sentence-view.js';

const between =
  '(?: (?:قد|اليوم|حاليا|الان|سابقا|انذاك|حينها|قبل ذلك|بعد ذلك|حتي ذلك الحين|until then|until recently|at time|منصب|بمنصب|في منصب|now|currently|also|then|previously|as|the|a|an|its|their))* $';
const serving = new RegExp(
  ` (?:[وف]?(?:عمل|عملت|كان|كانت|شغل|شغلت|يشغل|تشغل|يعمل|تعمل|هي|هو|اصبح|اصبحت|صار|صارت|بات|باتت|عين|عينت|انتخب|انتخبت|اختير|اختيرت)|(?:he|she) (?:is|was)|is|was|has been|had been|(?:rose|went on|came|grew) to (?:become|be)|became|becomes|remains|stays on as|stays as|continues as|continues to serve as|acts as|is acting|used to be|has become|had become|served as|has served as|had served as|worked as|serves as|works as|(?:was|were|is|been|being) (?:[a-z]+ly )?(?:(?:re-?)?(?:appointed|elected|named|chosen)|made|confirmed|picked|selected|designated|installed|promoted|hired|recruited|sworn in|voted in)|took over|takes over|stepped in|returned|[وف]?(?:باشر|باشرت|تباشر|يباشر) (?:عملها|عمله|مهامها|مهامه|مهام)|[وف]?(?:تسلم|تسلمت) (?:مهامها|مهامه))${between}`,
  'u',
);
const appointing =
  /^(?:promoted|hired|recruited|names|appoints|elects|picks|named|appointed|elected|re-elected|chose|chosen|picked|selected|designated|confirmed|made|[وف]?(?:اختار|اختارت|عين|عينت|انتخب|انتخبت|كلف|كلفت|سمي|سمت))$/u;

/** `to be its new`, لتكون. */
const beforeOffice =
  /^(?:its|as|the|an?|new|next|first|second|third|fourth|fifth|incoming|their|be|become|to|لتكون|ليكون|لتصبح|ليصبح)$/u;

/**
 * هي اليوم رئيسة …, عملت مديرة …, `she was director of …`, `Miller has been director of …`: the person directly before the
 * verb, else the one whom the text is about.
 */
export function servingPerson(
  view: SentenceView,
  { mention: { from } }: Office,
): Referent | undefined {
  const { reading, sentence } = view;
  const start = Math.max(sentence.from, from - 6);
  const words = reading.tokens.slice(start, from).map(({ folded }) => folded);
  const found = serving.exec(` ${words.join(' ')} `);
  if (!found) return undefined;
  if (isHedgedBefore(view, from)) return undefined;
  const verb = from - found[0].trim().split(' ').length;
  return subjectOf(view, verb, { from, needsName: /^ (?:is|was) /u.test(found[0]) });
}

/** The person directly before a verb of serving, else the one who is meant. */
function subjectOf(
  view: SentenceView,
  verb: number,
  { from, needsName }: { readonly from: number; readonly needsName: boolean },
): Referent | undefined {
  const { reading } = view;
  // الذي عُيّن: the person before the relative pronoun.
  const isOfClause = /^(?:الذي|التي)$/u.test(wordAt(reading.tokens, verb - 1));
  const subject = personBefore(reading, verb);
  if (subject?.kind === 'Person' && subject.type === 'NAME') return subject.entity;
  // باتت عُمان عضوًا: a name directly before the verb is its subject, even if it is no person.
  const isOther = needsName || (subject !== undefined && subject.kind !== 'Person');
  return isOther ? undefined : view.meant('PERSON', isOfClause ? verb - 1 : from);
}

/** `has named Rosa Miller its director`: the object of the verb of appointing. */
export function appointedPerson(
  view: SentenceView,
  { mention: { from } }: Office,
): Referent | undefined {
  const { reading, sentence } = view;
  const person = personBeforeOffice(reading, from);
  if (!person || isHedgedBefore(view, from)) return undefined;
  const farthest = reading.tokens[from]?.isArabic === true ? 9 : 3;
  const isAppointed = reading.tokens
    .slice(Math.max(sentence.from, person.from - farthest), person.from)
    .some(({ folded }) => appointing.test(folded));
  return isAppointed ? person.entity : undefined;
}

/** The person before `as its new`; a state of origin may be in between. */
function personBeforeOffice(reading: SentenceView['reading'], from: number): Mention | undefined {
  let at = from;
  while (at > from - 4 && beforeOffice.test(wordAt(reading.tokens, at - 1))) at -= 1;
  const person = personBefore(reading, at);
  return person?.kind === 'Person' && person.type === 'NAME' ? person : undefined;
}

/** The name that ends at a token, or the one before its origin: `Rosa Miller of Malta`, `Rosa Miller (Malta)`. */
function personBefore(reading: SentenceView['reading'], end: number): Mention | undefined {
  const isInBrackets = wordAt(reading.tokens, end - 1) === ')';
  const last = reading.endingAt(isInBrackets ? end - 1 : end);
  if (!last || !/^(?:Country|Place|Organization)$/u.test(last.kind)) return last;
  const isOrigin = isInBrackets ? /^\($/u : /^(?:of|from)$/u;
  const isBehind = isOrigin.test(wordAt(reading.tokens, last.from - 1));
  return (isBehind ? reading.endingAt(last.from - 1) : undefined) ?? last;
}

/** `hoped to serve as …`, لم يصبح …: words between the person and the office that deny it. */
export function isHedgedOffice(
  view: SentenceView,
  { mention: { from } }: Office,
  person: Referent,
): boolean {
  const { reading, sentence } = view;
  const named = reading.lastBefore(from, ({ entity }) => entity === person, sentence.from);
  const isNear = named !== undefined && from > named.to && from - named.to <= 12;
  return isNear && isHedgedBefore(view, from, named.to);
}
