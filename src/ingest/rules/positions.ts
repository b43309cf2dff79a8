import type { ClaimRole } from '../analysis.js';
import type { Office } from '../reading/office.js';
import { romanize } from '../../shared/text/romanize.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { organisationBefore } from './membership.js';
import { hedgeOf } from './hedges.js';
import type { ClaimRule } from './rule.js';
import type { SentenceView } from './view.js';
import { wordAt } from '../text/tokens.js';

export const positions: ClaimRule = {
  name: 'position',
  reads:
    'An office with whose it is, beside the person: سلمى …، المديرة التنفيذية ل…, "…, Governor of the …", "the Union’s Secretary-General".',
  read(view) {
    for (const office of officesOf(view)) {
      const person = personOf(view, office) ?? servingPerson(view, office);
      const whose = office.organisation?.entity ?? office.state;
      if (!person || isOver(view, office)) continue;
      if (whose) state(view, office, person, whose);
      else if (!readKnown(view, office, person)) readOwn(view, office, person);
    }
  },
};

/** `a former minister`, الوزير السابق: an office that somebody has no more. */
function isOver(
  { reading: { tokens } }: SentenceView,
  { mention: { from, to }, words }: Office,
): boolean {
  if (/^(?:former|ex)\b/iu.test(words) || wordAt(tokens, from - 1) === 'former') return true;
  return /^(?:السابق|السابقه|الاسبق|سابقا)$/u.test(wordAt(tokens, to));
}

function state(view: SentenceView, office: Office, subject: Referent, object: Referent): void {
  const role = roleOf(office);
  const dates = datesOf(view, office, subject);
  const place = { from: office.mention.from, to: office.mention.to };
  if (role.key === 'co-founder')
    view.claim(positions.name, place, { subject, predicate: 'CO_FOUNDED', object });
  if (
    view.claims.some(
      (each) =>
        each.predicate === 'HOLDS_POSITION' &&
        each.subject === subject &&
        each.object === object &&
        each.role?.key === role.key,
    )
  )
    return;
  view.reading.heldOffices.push({ sentence: view.sentence.index, subject, object, role });
  view.claim(positions.name, place, {
    subject,
    predicate: 'HOLDS_POSITION',
    object,
    role,
    ...dates,
  });
}

/** An office without its organisation is the one that the graph has of this person, where the document speaks of that organisation. */
function readKnown(view: SentenceView, office: Office, person: Referent): boolean {
  const known = view.reading.lexicon
    .about(person.ref)
    .find(
      ({ predicate, role, object }) =>
        predicate === 'HOLDS_POSITION' &&
        role === office.key &&
        object !== null &&
        isNamed(view, object),
    );
  if (typeof known?.object !== 'string') return false;
  const object = view.reading.entities.known(known.object, 'Organization');
  view.claim(
    positions.name,
    { from: office.mention.from, to: office.mention.to },
    {
      ...{ subject: person, predicate: 'HOLDS_POSITION', object },
      ...{ role: roleOf(office), method: 'RESOLVED' },
    },
  );
  return true;
}

/** `Its president is …`, أمينها العام …, `The current Secretary-General is …`: the organisation that the text is about. */
function readOwn(view: SentenceView, office: Office, subject: Referent): void {
  const { tokens } = view.reading;
  const [before, behind] = [
    wordAt(tokens, office.mention.from - 1),
    wordAt(tokens, office.mention.to),
  ];
  const isOwn =
    isServing(view, office) ||
    /(?:^| )(?:led|headed|chaired|run|directed) by$/u.test(
      `${wordAt(tokens, office.mention.from - 2)} ${before}`,
    ) ||
    /^(?:its|their)$/u.test(before) ||
    /(?:ها|ه)(?: |$)/u.test(firstWord(office)) ||
    /(?:ها|ته)$/u.test(office.words) ||
    /^(?:is|was|هو|هي)$/u.test(behind);
  const object =
    appointingBody(view, office) ??
    (isOwn ? organisationBefore(view, office.mention.from) : undefined) ??
    mainBody(view, office);
  if (object) state(view, { ...office, organisation: undefined }, subject, object);
}

function isServing(view: SentenceView, office: Office): boolean {
  return personOf(view, office) === undefined;
}

/** `the Secretary-General`, نائبة الأمين العام: of the organisation that the text is about, where the sentence speaks of it. */
function mainBody(view: SentenceView, { key }: Office): Referent | undefined {
  const main = view.mainOrganisation;
  if (!main || !/(?:secretary|director)-general|executive-(?:secretary|director)/u.test(key))
    return undefined;
  const isHere = view.mentions.some(({ entity }) => entity === main);
  return isHere ? main : undefined;
}

const appointing = [
  '{of:O} (?:has |have )?(?:appointed|named|elected|chosen|chose) {who:P}',
  '~(?:عين|عينت|انتخب|انتخبت|اختار|اختارت) {of:O} {who:P}',
  '{of:O} (?:قد )?~(?:عين|عينت|انتخب|انتخبت|اختار|اختارت) {who:P}',
];

/** `The Agency has appointed … as Director-General`, عيّنت الهيئة … مديرة تنفيذية: who appoints is whose office it is. */
function appointingBody(view: SentenceView, { mention }: Office): Referent | undefined {
  for (const match of view.facts(...appointing)) {
    const between = mention.from - match.to;
    if (between >= 0 && between <= 2) return match.one('of')?.entity;
  }
  return undefined;
}

/** Of an Arabic office the first word, which may end in whose it is: أمينها. */
function firstWord({ words, key }: Office): string {
  const [first = ''] = words.split(' ');
  return /\p{Script=Arabic}/u.test(first) && key !== 'member' && !first.endsWith('ة') ? first : '';
}

function isNamed({ reading }: SentenceView, organisation: string): boolean {
  return reading.mentions.some(({ entity }) => entity.ref === organisation);
}

export function officesOf(view: SentenceView): Office[] {
  const { from, to } = view.sentence;
  return view.reading.offices.filter(({ mention }) => mention.from >= from && mention.to <= to);
}

/** The person of the office: whom its mention was given to. */
export function personOf({ reading }: SentenceView, { mention }: Office): Referent | undefined {
  const role = reading
    .within(mention.from, mention.to)
    .find(({ type, from, to }) => type === 'ROLE' && from === mention.from && to === mention.to);
  return role?.entity ?? reading.holders.get(mention.from);
}

const serving =
  / (?:[وف]?(?:عمل|عملت|كان|كانت|شغل|شغلت|يشغل|تشغل|يعمل|تعمل|هي|هو|اصبح|اصبحت|صار|صارت|بات|باتت|عين|عينت|انتخب|انتخبت|اختير|اختيرت)|(?:he|she) (?:is|was|became|has been|had been|served as|worked as|serves as|works as|now serves as|was appointed|was elected|was named))(?: (?:قد|اليوم|حاليا|الان|منصب|بمنصب|في منصب|now|currently|also|then|as|the|a|an))* $/u;

/** هي اليوم رئيسة …, عملت مديرة …, `she was director of …`: of whom the text speaks. */
function servingPerson(view: SentenceView, { mention: { from } }: Office): Referent | undefined {
  const { reading, sentence } = view;
  const words = reading.tokens.slice(Math.max(sentence.from, from - 5), from);
  const before = ` ${words.map(({ folded }) => folded).join(' ')} `;
  return serving.test(before) && !isHedged(view, from) ? view.personMeant(from) : undefined;
}

/** Denied, planned or imagined: ولو قبلت … لكانت اليوم أستاذة. */
function isHedged({ reading, sentence }: SentenceView, to: number): boolean {
  const words = reading.tokens.slice(sentence.from, to).map(({ folded }) => folded);
  const text = ` ${words.join(' ')} `;
  return hedgeOf(text, text.length - 1, text.length) !== undefined;
}

/** A key of the list; of an office with words of its own, those: `head-of-external-relations`. */
export function roleOf({ key, words, organisation }: Office): ClaimRole {
  const isArabic = /\p{Script=Arabic}/u.test(words);
  const own = romanize(words).replaceAll(' ', '-');
  const hasOwn = !isArabic && organisation !== undefined && / (?:of|for) /u.test(words);
  return {
    key: hasOwn && own !== '' ? own : key,
    ar: isArabic ? words : null,
    en: isArabic ? null : words,
  };
}

const since = /^(?:منذ|من|from|since|as of|with effect from|on|in|في|ابتداء من|between|بين|عامي)$/u;

/** When the office began, where the words beside it say so: منذ عام 2023, `from 1 July 2026`, `تولى منصبه في …`. */
function datesOf(
  view: SentenceView,
  office: Office,
  subject: Referent,
): { validFrom?: string; validTo?: string } {
  const term = termBehind(view.reading, office.mention.to);
  if (term) return term;
  const near = view.mentions.filter(
    ({ entity, kind }: Mention) => kind === 'Person' && entity !== subject,
  );
  if (near.some(({ type, from }) => type === 'NAME' && from < office.mention.from)) return {};
  for (const date of view.reading.datesWithin(view.sentence.from, view.sentence.to)) {
    const before = wordAt(view.reading.tokens, date.from - 1);
    if (!since.test(before) || !speaksOfOffice(view, office, date.from)) continue;
    return { validFrom: date.value };
  }
  return nextSentenceDates(view, subject);
}

/** `since 2019`, `from 2011 to 2017`, `for the period from 1 April 2026 to 31 March 2028`, بين عامي … و…. */
function termBehind(
  reading: SentenceView['reading'],
  from: number,
): { validFrom?: string; validTo?: string } | undefined {
  const limit = Math.min(reading.tokens.length, from + 7);
  for (let at = from; at < limit; at += 1) {
    const date = reading.dateFrom(at);
    if (date) {
      if (!since.test(wordAt(reading.tokens, at - 1))) return undefined;
      const validTo = date.last ?? dateUntil(reading, date.to);
      return { validFrom: date.value, ...(validTo === undefined ? {} : { validTo }) };
    }
    if (!betweenOfficeAndDay.test(wordAt(reading.tokens, at))) return undefined;
  }
  return undefined;
}

const betweenOfficeAndDay =
  /^(?:for|the|a|an|term|terms|period|running|of|office|two-year|three-year|four-year|five-year|since|from|as|with|effect|on|in|between|لمده|لولايه|لفتره|مدتها|تبدا|من|منذ|في|ابتداء|اعتبارا|بين|عامي|خلال|الفتره|,|،)$/u;

/** `… to 31 March 2028`. */
function dateUntil(reading: SentenceView['reading'], at: number): string | undefined {
  return /^(?:to|until|till|حتي|الي)$/u.test(wordAt(reading.tokens, at))
    ? reading.dateFrom(at + 1)?.value
    : undefined;
}

const beginning =
  /^[وف]?(?:office|اعتبارا|ابتداء|بدءا|منذ|since|from|شغل|يشغل|تشغل|تولي|تولت|appointed|elected|named|took|assumed|انتخب|انتخبت|عين|عينت|تسلم|تسلمت|المنصب|منصبه|منصبها)$/u;

/** The day follows the office directly, or a verb of holding it. */
function speaksOfOffice({ reading }: SentenceView, { mention }: Office, day: number): boolean {
  const start = Math.max(mention.to, day - 6);
  const between = reading.tokens.slice(Math.min(start, day), day).map(({ folded }) => folded);
  return (
    between.some((word) => beginning.test(word)) &&
    !between.some((word) => /^(?:المولود|المولوده|born)$/u.test(word))
  );
}

/** وكان قد تولى منصبه في …: the sentence behind says when. */
function nextSentenceDates(
  { reading, sentence }: SentenceView,
  subject: Referent,
): { validFrom?: string } {
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
  const isLast =
    reading.lastBefore(sentence.to, ({ kind, type }) => kind === 'Person' && type === 'NAME')
      ?.entity === subject;
  const [date] = reading.datesWithin(next.from, next.to);
  return isLast && date ? { validFrom: date.value } : {};
}
