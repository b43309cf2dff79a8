import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { isHouse } from './venues.js';
import { isToldOfEdition } from './edition-elsewhere.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { wordAt } from '../../shared/text/words/tokens.js';

const verbs =
  '(?:[وف]?(?:[يت]جري|[يت]نعقد|[يت]دور|[يت]لتيم|التام|التامت|[يت]تواصل|[يت]ستمر|[يت]متد|[يت]?توزعت?|[يتن]?بدا|بدات|[يت]?عقد|عقدت|انعقد|انعقدت|اقيم|اقيمت|[يت]قام|افتتح|افتتحت|اختتم|اختتمت|[يت]ختتم|اسدل|انتهت|انتهي|اسدلت|دارت|توقفت|استضافها|استضافه|استضافتها|استضافته|احتضنها|احتضنه|احتضنتها|احتضنته|المنعقده|المنعقد|المقامه|المقام|اختتام|انطلاق|افتتاح|انعقاد|ختام|حطت|[يت]نطلق|انطلق|انطلقت|استضاف|استضافت|[يت]ستضيف|[يت]ستقبل|استقبلت|نظم|نظمت|[يت]نظم|[يت]حتضن|احتضنت|التام|امتد|امتدت|جرت|جري|انتقلت|انتقل|فتح|فتحت|شهدت|اجري|اجرت|علي هامش)|held|opened|opens|ended|ends|closed|closes|ran|run|began|begins|took place|takes place|convened|meets|met|hosted|hosts|gathered|in|at|on|concluded|concludes|received|welcomed|continued|moved|went|shifted|travelled|returned|came|took|brought|lent|threw open|organi(?:s|z)ed|organi(?:s|z)es|was|launched)';
const receiving = '(?:hosted|hosts|welcomed|[يت]ستقبل|استقبلت|[يت]ستضيف|استضافت|[يت]حتضن|احتضنت)';
const places = [
  '{edition:ESV} (?:(?!<[EV])[^\\s.;؛:؟?!]+ ){0,14}?(?:in|~في|~ب) {place:L}',
  '(?:in|~في|~ب) (?:(?:port|city|town|village|capital|island|resort) of )?{place:L} ..E {edition:ES}',
  `{place:L} (?:قد )?${receiving} {edition:ES}`,
  `~${receiving} {place:L} ... {edition:ES}`,
];
const halls =
  '(?: مقر| قاعه| قاعات| رحاب| مبني| اروقه| ساحات| مدرجات| ارض| headquarters of| offices of| seat of| premises of| house of)?';
const arabicParts =
  '(?:ال(?:اعمال|جلسات|فعاليات|مناقشات|مداولات|نقاشات|اجتماعات|وفود|مشاركون)|(?:اعمال|جلسات|فعاليات|وقايع|برنامج|مناقشات)(?:ها|ه))';
const venues = [
  `{edition:ES} ..E (?:at|~في|~ب)${halls} {venue:O}`,
  '{edition:ES} ... ~?(?:[يت]حتضن(?:ها|ه)|احتضنت(?:ها|ه)|استضافت(?:ها|ه)|[يت]ستضيف(?:ها|ه)|احتضن(?:ها|ه)|استقبلت(?:ها|ه)) {venue:LO}',
  `(?:~في|~ب)${halls} {venue:O} ... {edition:ES}`,
  `[وف]?(?:تتوزع|توزعت|تتواصل|تواصلت|تستمر|استمرت|تجري|جرت|تدور|دارت|انعقدت|تنعقد|عقدت|تعقد|اقيمت|تقام|تلتيم|التامت) ${arabicParts} (?:(?!<)[^\\s.;؛:]+ ){0,4}?(?:في|ب|داخل|علي)${halls} {venue:O}`,
  `{edition:ES} (?:moved|went|shifted|came|travelled) (?:(?!<)[^\\s.;:]+ ){0,6}?(?:to|into)${halls} {venue:O}`,
];
const days = [
  '{edition:ES} (?:(?!<[ED])[^\\s.;؛:؟?!]+ ){0,24}?(?:began|opened|started|بدات|بدا|انطلقت|انطلق) (?:on |يوم |في )?{day:D}',
  '{edition:ESV} ..E {day:D}',
  '{day:D} ..E {edition:ESV}',
];

/** Reads place and time. The words must hold the edition, and neither place nor day may belong to another. */
export const holding: ClaimRule = {
  name: 'holding',
  reads:
    'Where and when an edition was held: عُقدت الدورة … في …, "opened on 3 October in …", "ran from … to …".',
  read(view) {
    for (const match of view.facts(...places)) takePlace(view, match);
    for (const match of view.facts(...venues)) takeVenue(view, match);
    for (const match of view.facts(...days)) takeDay(view, match);
  },
};

/** Words about the first or every edition, not this one. */
const ofAll =
  / (?:first held|annually|every year|each year|yearly|لاول مره|اول مره|سنويا|كل عام) /u;
const hasVerb = new RegExp(` ${verbs} `, 'u');

/** The edition of the words, or another event. */
function heldIn(view: SentenceView, match: Match): Referent | undefined {
  const named = match.one('edition');
  if (named?.kind === 'Event') return named.entity;
  return named ? view.editionOf(named) : view.editionNear(match.from);
}

function takePlace(view: SentenceView, match: Match, place = match.one('place')): void {
  const edition = heldIn(view, match);
  if (!edition || !place || isOfOther(view, match, edition) || !isHeld(view, match)) return;
  if (isToldOfEdition(view, match, match.one('edition'))) return;
  view.claim(holding.name, match, { subject: edition, predicate: 'HELD_IN', object: place.entity });
}

function takeVenue(view: SentenceView, match: Match): void {
  const edition = heldIn(view, match);
  const venue = match.one('venue');
  if (venue?.kind === 'Place') {
    takePlace(view, match, venue);
    return;
  }
  if (!edition || !venue || !isVenue(view, match, venue) || !isHeld(view, match)) return;
  if (match.has('edition') && isOfOther(view, match, edition)) return;
  view.claim(holding.name, match, {
    subject: edition,
    predicate: 'HELD_AT',
    object: venue.entity,
    method: 'MEANT',
  });
}

/** Whether an organisation is a venue: a museum, centre, institute, hotel; any other only with its seat. */
function isVenue(view: SentenceView, { start, end }: Match, venue: Mention): boolean {
  return (
    isHouse(view.reading, venue) ||
    /(?:مقر|قاعه|قاعات|رحاب|مبني|اروقه|ساحات|مدرجات|(?:headquarters|offices|seat|premises|house) of) (?:[وفبكل] )*<O\d+>\s*$/u.test(
      view.text.slice(start, end),
    )
  );
}

function takeDay(view: SentenceView, match: Match): void {
  const edition = heldIn(view, match);
  const day = match.date('day');
  if (!edition || !day || isOfOther(view, match, edition) || !isHeld(view, match)) return;
  if (isOfDeed(view, match) || isEnd(view, day.from)) return;
  if (isToldOfEdition(view, match, match.one('edition'))) return;
  view.claim(holding.name, match, { subject: edition, predicate: 'DATE', value: day.value });
}

/** `… closed a week after the Coral Summit in …` */
const besideOther =
  / (?:after|before|since|following|بعد|قبل|عقب|قبيل|منذ) (?:\S+ ){0,2}?<[SV]\d+> /u;

/** Whether another edition is between the edition and the place or day, or in the clause before a leading place or day. */
function isOfOther(view: SentenceView, { start, end }: Match, edition: Referent): boolean {
  const isFirst = !/^(?:[وفب] )?<[ESV]/u.test(view.text.slice(start, end));
  const clause = view.text.lastIndexOf(' ; ', start) + 1;
  if (besideOther.test(view.text.slice(start, end))) return true;
  return [...view.text.slice(isFirst ? clause : start, end).matchAll(/<E(\d+)>/gu)].some(
    ([, index]) => view.reading.mentions[Number(index)]?.entity !== edition,
  );
}

/** Whether a verb of holding precedes or is between, or في and `in` join them. */
function isHeld(view: SentenceView, { start, end }: Match): boolean {
  if (ofAll.test(view.text)) return false;
  return (
    hasVerb.test(view.text.slice(0, end + 1)) ||
    /<[ESV]\d+> (?:في|in|[,،]) /u.test(view.text.slice(start, end))
  );
}

/** `until 14 May`: the last day. */
function isEnd(view: SentenceView, token: number): boolean {
  return /^(?:until|till|حتي|by|since)$/u.test(wordAt(view.reading.tokens, token - 1));
}

const deeds =
  '(?:[وف]?(?:انضم\\S*|تاسس\\S*|[يت]?شغل|تولي|تولت|عين|ولد|وقع|وقعت|وقعا|وقعوا|وقعه\\S*|انسحب\\S*|ابرم|ابرمت|اعلن|اعلنت|نشر|نشرت|صدر|صدرت|اصدر|اصدرت|التقي|التقت)|joined|founded|established|appointed|born|signed|succeeds|became|announced|said|published|released|issued|met with)';
const deed = new RegExp(` ${deeds} `, 'u');
/** Events on the sidelines have days of their own. */
const deedBeside = new RegExp(
  `^ (?:(?!<[EX])\\S+ ){0,2}?${deeds} .* (?:علي هامش|sidelines of|margins of) $`,
  'u',
);

/** Whether the day belongs to another verb, of joining, founding or appointing, or to a side event. */
function isOfDeed(view: SentenceView, { start, end }: Match): boolean {
  return deed.test(view.text.slice(start, end)) || deedBeside.test(view.text.slice(0, start));
}
