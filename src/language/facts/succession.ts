import type { ClaimRole } from '../reading/analysis.js';
import type { HeldOffice } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import { officesOf, personOf, roleOf } from './positions.js';
import { officePutInto, successionsIn } from './english-succession.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import { takeOffice } from './office-by-deed.js';

const arabic =
  '(?:~(?:حل|حلت|تحل|يحل|لتحل|ليحل|وحل|وحلت|سيحل|ستحل) (?:<P\\d+> )?محل|~(?:سلفه|سلفها|سلفهما)(?: هو| هي| كان| كانت)?) {before:P}';
const arabicAfter = '~(?:خلفا|خلفًا|بدلا|خلف|خلفت) (?:\\S{1,9} ){0,2}?{before:P}';
const arabicPresent =
  '~(?:(?:يخلف|تخلف|خلف|خلفت) <P\\d+> (?:في (?:ال)?(?:منصب|منصبه|منصبها|رياسته|رياستها) )?|(?:يخلف|تخلف) (?:بذلك |في المنصب |في منصبه |في منصبها ){0,2}){before:P}(?! (?:في (?:ال)?منصب\\S* )?<P)';
const arabicFrom =
  '~(?:تسلم|تسلمت|استلم|استلمت|ورث|ورثت) (?:المهمه|المهام|المنصب|مهامه|مهامها|الرايه|القياده|الرياسه|الامانه) من (?:\\S{1,9} ){0,2}?{before:P}';
const arabicBefore =
  '~(?:سبقه|سبقته|سبقها|سبقتها) (?:اليه |اليها |الي المنصب |في المنصب |في رياسته |في رياستها )?(?:\\S{1,9} ){0,2}?{before:P}';
/** وتولى … رئاستها بعد انتهاء ولاية …: after a person whom the preceding words put into the office. */
const arabicEnded =
  '~(?:بعد|عقب|اثر) (?:انتهاء |انقضاء |نهايه )?(?:ولايه|فتره|عهده|استقاله|تقاعد|رحيل|وفاه|مغادره|تنحي|اعفاء) {before:P}';
const predecessor =
  '(?:his|her|whose|their) (?:immediate )?predecessor (?:as (?:[a-z-]+ ){1,3})?(?:(?:at|in) {at:O} )?(?:was |, )?{before:P}';
const english =
  '(?:succeeds|succeeded|replaces|replaced|succeeding|replacing|in succession to|as successor to|(?:takes|took|taking) (?:over|reins|helm|office|post)(?: (?:on|in) <D\\d+>)? from) {before:P}';
const whom = '{before:P} , whom (?:he|she|<P\\d+>) (?:has |had )?(?:succeeded|replaced|followed)';
/** Successors of a person named in an office before. */
const successors = [
  '{who:P} (?:has |had )?(?:held|filled|occupied|holds) (?:it|post|position|office) (?:ever )?since(?: then)?',
  '(?:ثم )?~(?:[يت]?خلفه|[يت]?خلفها|خلفته|خلفتها|حل محله|حلت محله|حل محلها|حلت محلها) (?:في (?:ال)?منصب\\S* |فيه |فيها |عليه |عليها )?{who:P}',
  '~(?:المنصب) (?:اليوم |الان |حاليا )?(?:بيد|يشغله|تشغله) {who:P}',
  '~(?:[يت]شغل|[يت]تولي|شغل|شغلت) (?:هذا )?المنصب (?:اليوم |الان |حاليا |منذ <D\\d+> )?{who:P}',
  '(?:appointed|named|elected|chose) {who:P} (?:in (?:his|her|their) (?:place|stead)|to (?:succeed|replace) (?:him|her))',
];
/** Announced successors: الذي يغادر منصبه في … لتخلفه …, وسيخلفه في المنصب، اعتبارًا من …، نائبه …. */
const announced = [
  '~ل[يت]خلف(?:ه|ها) (?:في (?:ال)?منصب\\S* )?{who:P}',
  '~س[يت]خلف(?:ه|ها) (?:في (?:ال)?منصب\\S* )?(?:، )?(?:(?:اعتبارا من|ابتداء من|في) )?{begin:D} (?:، )?(?:نايبه |نايبته |نايبها |نايبتها )?{who:P}',
];
const leaves =
  ', who (?:leaves|left|retires|retired|steps down|stepped down) (?:on|in|at end of) {end:D}';
const arabicLeaves =
  '(?:[,،] )?(?:الذي|التي) (?:تنتهي|انتهت|ينتهي|انتهي|انقضت|غادر|غادرت|يغادر|تغادر|ترك|تركت) (?:ولايته|ولايتها|مهمته|مهمتها|مهامه|مهامها|المنصب|منصبه|منصبها|فترته|فترتها|عقده|عقدها) (?:(?:في) )?{end:D}';
const held =
  ', who (?:has |had )?(?:(?:held|filled|occupied) (?:office|post|position|it)|been in (?:charge|office|post)|led it|headed it|run it) (?:since|from|between) {term:D}';
const term =
  '(?:التي|الذي) (?:شغل المنصب|شغلت المنصب|كان في المنصب|تولته|تولاه|شغلته|شغله|تولت المنصب|تولي المنصب|شغلت المنصب) (?:من|منذ|بين) ?{term:D}';

/** Reads successors: their office was the predecessor's, until the stated date if any. */
export const succession: ClaimRule = {
  name: 'succession',
  reads: 'Who held an office before: خلفًا ل…, "succeeds … as …", "…, who leaves on …".',
  read(view) {
    for (const match of found(view)) take(view, match);
    for (const each of successionsIn(view))
      takeOffice(view, succession.name, each, { method: 'INFERRED' });
    for (const match of view.facts(...successors)) takeSuccessor(view, match);
    for (const pattern of announced)
      for (const match of view.matches(pattern)) takeSuccessor(view, match);
  },
};

/** The office of the last person with one, here or in the sentence before. */
function takeSuccessor(view: SentenceView, match: Match): void {
  const subject = match.one('who')?.entity;
  const held = subject && officeLeftTo(view, match, subject);
  if (!subject || !held) return;
  const { object, role, sentence } = held;
  // The words name another office, which is the successor's.
  const offices = officesOf(view);
  if (offices.length > 0 && !offices.some(({ key }) => key === role.key)) return;
  view.reading.heldOffices.push({
    sentence: Math.max(sentence, view.sentence.index),
    subject,
    object,
    role,
  });
  view.claim(succession.name, match, {
    ...{ subject, predicate: 'HOLDS_POSITION', object, role, method: 'INFERRED' },
    validFrom: match.date('begin')?.value,
  });
}

/** The office of the predecessor in the words, else the last one, here or in the sentence before. */
function officeLeftTo(
  view: SentenceView,
  match: Match,
  successor: Referent,
): HeldOffice | undefined {
  const { index } = view.sentence;
  const own = officeOfOwner(view, match);
  const last = view.reading.heldOffices.findLast(
    ({ sentence, subject }) => sentence <= index && subject !== successor,
  );
  return own ?? (last && last.sentence >= index - 1 ? last : undefined);
}

/** `Her successor at the bank`: the office of the pronoun's person at the named body. */
function officeOfOwner(view: SentenceView, match: Match): HeldOffice | undefined {
  if (!match.has('own')) return undefined;
  const owner = view.meant('PERSON', match.from);
  const at = match.one('at')?.entity;
  return view.reading.heldOffices.findLast(
    ({ subject, object }) => subject === owner && (at === undefined || object === at),
  );
}

function* found(view: SentenceView): Generator<Match> {
  const patterns = [arabic, arabicAfter, arabicPresent, arabicFrom, arabicBefore];
  for (const pattern of [...patterns, predecessor, english, whom]) yield* view.matches(pattern);
  if (view.claims.some(({ predicate }) => predicate === 'HOLDS_POSITION'))
    yield* view.matches(arabicEnded);
}

function take(view: SentenceView, match: Match): void {
  const before = match.one('before');
  const held = officeBefore(view, match, before?.entity);
  if (isOfAnother(view, match, held)) return;
  if (!before || !held) return;
  const { end, term: years } = behind(view, match);
  view.claim(succession.name, match, {
    ...{ subject: before.entity, predicate: 'HOLDS_POSITION', method: 'INFERRED' },
    ...{ object: held.object, role: held.role },
    ...termOf(years ?? inBrackets(view, match), end),
  });
}

function officeBefore(
  view: SentenceView,
  match: Match,
  before: Referent | undefined,
): HeldRole | undefined {
  const at = match.one('at')?.entity;
  return at ? officeAt(view, at, before) : (officeOf(view, before) ?? officeOfMeant(view, match));
}

/** `Her predecessor at the Authority`: the office there that the text has given to another. */
function officeAt(
  { reading }: SentenceView,
  object: Referent,
  before: Referent | undefined,
): HeldRole | undefined {
  return reading.heldOffices.findLast((each) => each.object === object && each.subject !== before);
}

function termOf(years: Dates, end: Dates): { validFrom?: string; validTo?: string } {
  const validTo = years?.last ?? end?.value;
  return {
    ...(years ? { validFrom: years.value } : {}),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

function rangeFrom(reading: SentenceView['reading'], at: number): Dates {
  const date = reading.dateFrom(at);
  return date?.last === null ? undefined : date;
}

/** `Rosa Miller (2014–2022)`. */
function inBrackets({ reading }: SentenceView, { to }: Match): Dates {
  return wordAt(reading.tokens, to) === '(' ? rangeFrom(reading, to + 1) : undefined;
}

type Dates = ReturnType<Match['date']>;

function behind(view: SentenceView, { start, end }: Match) {
  const at = { end: undefined, term: undefined };
  for (const [name, pattern] of [
    ['end', leaves],
    ['end', arabicLeaves],
    ['term', term],
    ['term', held],
  ] as const)
    for (const found of view.matches(pattern))
      if (found.start >= start && found.start <= end + 20)
        Object.assign(at, { [name]: found.date(name) });
  return at as { end: ReturnType<Match['date']>; term: ReturnType<Match['date']> };
}

/** An office as in a claim: its organisation and role. */
interface HeldRole {
  readonly object: Referent;
  readonly role: ClaimRole;
}

/** The office in the sentence, else that of the last office holder of the sentence before. */
function officeOf(view: SentenceView, before: Referent | undefined): HeldRole | undefined {
  const said = view.claims.find(
    ({ predicate, subject }) => predicate === 'HOLDS_POSITION' && subject !== before,
  );
  if (said?.object && said.role) return { object: said.object, role: said.role };
  for (const office of officesOf(view))
    if (office.organisation && personOf(view, office) !== undefined)
      return { object: office.organisation.entity, role: roleOf(office) };
  return officeOfSentenceBefore(view, before);
}

/** `Her predecessor as director …`: the words name an office other than the one that was read. */
function isOfAnother(view: SentenceView, { from, to }: Match, held: HeldRole | undefined): boolean {
  const office = officesOf(view).find(({ mention }) => mention.from >= from && mention.to <= to);
  return office !== undefined && office.organisation === undefined && held?.role.key !== office.key;
}

/** The office that the document has given to the replacement. */
function officeOfMeant(view: SentenceView, match: Match): HeldRole | undefined {
  const meant = [...view.reading.within(view.sentence.from, view.sentence.to)].find(
    ({ kind, entity }) => kind === 'Person' && entity !== match.one('before')?.entity,
  )?.entity;
  const person =
    meant ??
    (/^(?:his|her)$/u.test(wordAt(view.reading.tokens, match.from))
      ? view.meant('PERSON', match.from)
      : undefined);
  const offices = view.reading.heldOffices.filter(({ subject }) => subject === person);
  return officePutInto(view, offices) ?? offices[0];
}

function officeOfSentenceBefore(
  view: SentenceView,
  before: Referent | undefined,
): HeldRole | undefined {
  const { reading, sentence } = view;
  const others = reading.heldOffices.filter(
    (each) => each.sentence < sentence.index && each.subject !== before,
  );
  const last = others.at(-1);
  const near = others.filter(
    (each) => each.subject === last?.subject && each.sentence >= sentence.index - 2,
  );
  const held = near.length > 1 ? (officePutInto(view, near) ?? last) : last;
  if (held && held.sentence >= sentence.index - near.length)
    return { object: held.object, role: held.role };
  const office = reading.offices
    .filter(
      ({ mention, organisation }) =>
        mention.to <= sentence.from &&
        organisation &&
        reading.sentenceAt(mention.from) >= sentence.index - 1,
    )
    .at(-1);
  if (!office?.organisation || personOf(view, office) === before) return undefined;
  return { object: office.organisation.entity, role: roleOf(office) };
}
