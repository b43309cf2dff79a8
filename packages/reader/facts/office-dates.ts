import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { DateSpan } from '#text/words/dates.js';
import { wordAt } from '#text/words/tokens.js';
import type { SentenceView } from './sentence-view.js';
import { isNamedPerson } from '../reading/mention.js';

interface Dates {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

const since = /^(?:منذ|من|from|since|as of|with effect from|on|in|في|ابتداء من|between|بين|عامي)$/u;

/** The dates of an office, if stated next to it: منذ عام 2023, `from 1 July 2026`, `تولى منصبه في …`. */
export function officeDates(view: SentenceView, office: Office, subject: Referent): Dates {
  const term = termBehind(view.reading, office.mention.to) ?? termBefore(view, office);
  if (term) return term;
  const near = view.mentions.filter(
    ({ entity, kind }: Mention) => kind === 'Person' && entity !== subject,
  );
  if (near.some(({ type, from }) => type === 'NAME' && from < office.mention.from)) return {};
  const own = datesBefore(view, office) ?? datesBehind(view, office, near);
  if (own) return own;
  return nextSentenceDates(view, subject);
}

/** `since 2019`, `from 2011 to 2017`, `for the period from 1 April 2026 to 31 March 2028`, بين عامي … و…. */
function termBehind(reading: SentenceView['reading'], from: number): Dates | undefined {
  const limit = Math.min(reading.tokens.length, from + 11);
  for (let at = from; at < limit; at += 1) {
    const date = reading.dateFrom(at);
    if (date) {
      if (!since.test(wordAt(reading.tokens, at - 1))) return undefined;
      const validTo = date.last ?? dateUntil(reading, date.to);
      return {
        validFrom: date.value,
        ...(validTo === undefined ? {} : ({ validTo } satisfies Dates)),
      };
    }
    if (!mayStandBetween(reading, at)) return undefined;
  }
  return undefined;
}

/** The years at the beginning of a line of somebody's life: `2016 – 2021 :`, `2021 – present |`, `منذ 2021 :`. */
const lineOfYears =
  /^(?:since |from |منذ |من )?(?<from>[12]\d{3})(?: (?:[–—-]|to|until|الي|حتي) (?:(?<to>[12]\d{3})|present|now|today|date|الان|اليوم))? [:|] $/u;

/** The years before the office of such a line. */
function termBefore({ reading, sentence }: SentenceView, { mention }: Office): Dates | undefined {
  const words = reading.tokens.slice(sentence.from, mention.from).map(({ folded }) => folded);
  const { from, to } = lineOfYears.exec(`${words.join(' ')} `)?.groups ?? {};
  return from === undefined
    ? undefined
    : { validFrom: from, ...(to && ({ validTo: to } satisfies Dates)) };
}

/** Whether a comma may be in between: only before `a post he held …`, وهو المنصب الذي …. */
function mayStandBetween({ tokens }: SentenceView['reading'], at: number): boolean {
  const isComma = /^[,،]$/u.test(wordAt(tokens, at));
  return isComma
    ? /^(?:an?|the|office|post|position|وهو|وهي)$/u.test(wordAt(tokens, at + 1))
    : betweenOfficeAndDay.test(wordAt(tokens, at));
}

const betweenOfficeAndDay =
  /^(?:for|the|a|an|term|terms|period|running|of|office|two-year|three-year|four-year|five-year|since|from|as|with|effect|on|in|between|office|post|position|which|that|he|she|held|filled|occupied|وهو|المنصب|منصب|الذي|شغله|شغلته|تولاه|تولته|لمده|لولايه|لفتره|مدتها|تبدا|من|منذ|في|ابتداء|اعتبارا|بين|عامي|خلال|الفتره)$/u;

/** `… to 31 March 2028`. */
function dateUntil(reading: SentenceView['reading'], at: number): string | undefined {
  return /^(?:to|until|till|حتي|الي)$/u.test(wordAt(reading.tokens, at))
    ? reading.dateFrom(at + 1)?.value
    : undefined;
}

/** `From 2004 to 2010 he served as …`, `in 2011 became …`: before the verb of the office. */
function datesBefore(view: SentenceView, { mention: { from } }: Office): Dates | undefined {
  const { reading, sentence } = view;
  const date = reading.datesWithin(Math.max(sentence.from, from - 12), from).at(-1);
  if (!date) return undefined;
  const before = reading.tokens.slice(Math.max(sentence.from, date.from - 2), date.from);
  const between = reading.tokens
    .slice(date.to, from)
    .map(({ folded }) => folded)
    .join(' ');
  if (/[.,;،؛:]|(?:^| )(?:and|ثم|كان|كانت)(?: |$)/u.test(between.replace(/^[,:–—|-] /u, '')))
    return undefined;
  const words = before.map(({ folded }) => folded).join(' ');
  if (date.last !== null) return serves.test(between) ? termOf(date) : undefined;
  if (/(?:^| )و?(?:since|منذ|from)(?: مطلع)?$/u.test(words) && serves.test(between))
    return termOf(date);
  return between.split(' ').length < 5 && becomes.test(between) ? termOf(date) : undefined;
}

const serves =
  /(?:^| )(?:served|worked|has been|had been|was|serves|is|شغل|شغلت|يشغل|تشغل|عمل|عملت|يعمل|تعمل|تولي|تولت)(?: |$)/u;
const becomes =
  /(?:^| )(?:becomes|became|was appointed|was elected|was named|اصبح|اصبحت|عين|عينت|انتخب|انتخبت|تولي|تولت)(?: |$)/u;

function termOf({ value, last }: DateSpan): Dates {
  return { validFrom: value, ...(last === null ? {} : ({ validTo: last } satisfies Dates)) };
}

/** Dates after the office; the day of another person in between is not its own. */
function datesBehind(
  view: SentenceView,
  office: Office,
  others: readonly Mention[],
): Dates | undefined {
  for (const date of view.reading.datesWithin(view.sentence.from, view.sentence.to)) {
    const before = wordAt(view.reading.tokens, date.from - 1);
    const isOther = others.some(({ from }) => from > office.mention.to - 1 && from < date.from);
    if (isOther || !since.test(before) || !speaksOfOffice(view, office, date.from)) continue;
    return isLeaving(view, office, date.from) ? { validTo: date.value } : { validFrom: date.value };
  }
  return undefined;
}

/** الذي يغادر منصبه في …, `who leaves office on …`: the last day. */
function isLeaving({ reading }: SentenceView, { mention }: Office, day: number): boolean {
  const start = Math.max(mention.to, day - 6);
  return reading.tokens
    .slice(Math.min(start, day), day)
    .some(({ folded }) =>
      /^[وف]?(?:غادر|غادرت|[يت]غادر|ترك|تركت|[يت]ترك|انتهت|انتهي|تنتهي|ينتهي|استقال|استقالت|leaves|left|leaving|resigns|resigned|retires|retired|steps|stepped|ended|ends)$/u.test(
        folded,
      ),
    );
}

const beginning =
  /^[وف]?(?:office|اعتبارا|ابتداء|بدءا|منذ|since|from|شغل|يشغل|تشغل|تولي|تولت|appointed|elected|named|took|assumed|انتخب|انتخبت|عين|عينت|تسلم|تسلمت|المنصب|منصبه|منصبها)$/u;

/** Whether the day directly follows the office, or a verb of holding it. */
function speaksOfOffice({ reading }: SentenceView, { mention }: Office, day: number): boolean {
  const start = Math.max(mention.to, day - 6);
  const between = reading.tokens.slice(Math.min(start, day), day).map(({ folded }) => folded);
  return (
    between.some((word) => beginning.test(word)) &&
    !between.some((word) => /^(?:المولود|المولوده|born)$/u.test(word))
  );
}

/** وكان قد تولى منصبه في …: the next sentence has the date. */
function nextSentenceDates({ reading, sentence }: SentenceView, subject: Referent): Dates {
  const next = reading.sentences[sentence.index + 1];
  if (!next) return {};
  const words = reading.tokens
    .slice(next.from, Math.min(next.to, next.from + 7))
    .map(({ folded }) => folded)
    .join(' ');
  if (
    !/^[وف]?(?:كان )?(?:قد )?(?:تولي|تولت|شغل|شغلت|عين|عينت) (?:منصب\S*|المنصب)|^(?:he|she) (?:took office|was appointed|has held the (?:post|office))/u.test(
      words,
    )
  )
    return {};
  const isLast = reading.lastBefore(sentence.to, isNamedPerson)?.entity === subject;
  const [date] = reading.datesWithin(next.from, next.to);
  return isLast && date ? { validFrom: date.value } : {};
}
