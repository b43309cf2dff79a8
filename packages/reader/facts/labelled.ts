import { arabicRoles, englishRoles } from '../lexicon/people.js';
import type { ClaimRole } from '../reading/analysis.js';
import type { Predicate } from '../vocabulary.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import type { DateSpan } from '#text/words/dates.js';
import { wordAt } from '#text/words/tokens.js';
import type { ClaimRule } from './rule.js';
import { entriesOf, type Entry } from './lists-and-tables.js';
import { speaks } from './speaking-at.js';
import { SentenceView, type Match, type Stated } from './sentence-view.js';

type Place = Pick<Match, 'from' | 'to'>;
type Reader = (view: SentenceView, line: Line) => void;

/** The part of a line after its label and colon, or an entry of a list or table. */
interface Line extends Place {
  /** In the form that patterns match. */
  readonly text: string;
  readonly entry?: Entry;
}

const founder = { key: 'founder', ar: 'عضو مؤسس', en: 'founding member' };

const readers: readonly (readonly [label: RegExp, read: Reader])[] = [
  [
    /^(?:الجه(?:ه|ات) المنظمه|المنظم(?:ون)?|(?:ال)?تنظيم|organi[sz](?:ers?|ed by|ing (?:body|bodies|institutions?|committee))|conveners?|convenors?|convened by)$/u,
    joining('ORGANISED'),
  ],
  [
    /^(?:الجه(?:ه|ات) (?:المستضيفه|المضيفه)|المستضيف|المضيف|(?:ال)?استضافه|hosts?|hosted by|host (?:institution|organi[sz]ation|body|country))$/u,
    readHosts,
  ],
  [/^(?:co-hosts?|co-hosted by|الاستضافه المشتركه)$/u, joining('CO_HOSTED')],
  [
    /^(?:بالتعاون مع|بالشراكه مع|الجهات المتعاونه|الجهه المتعاونه|شركاء التنظيم|in (?:cooperation|co-operation|partnership|collaboration) with|co-?operating (?:bodies|institutions?|partners?))$/u,
    joining('COOPERATED_ON'),
  ],
  [
    /^(?:(?:ال)?مكان(?: الانعقاد)?|مقر الانعقاد|(?:ال)?مكان و(?:ال)?(?:زمان|تاريخ)(?: الانعقاد)?|(?:ال)?(?:زمان|تاريخ|موعد) و(?:ال)?مكان(?: الانعقاد)?|(?:ال)?(?:تاريخ|موعد|زمان)(?: الانعقاد)?|venue|place|location|where|when|dates?|(?:venue|place|location|when|where|dates?) and (?:venue|place|location|when|where|time|dates?))$/u,
    readWhereAndWhen,
  ],
  [/^(?:(?:ال)?مقر(?: (?:ال)?رييسي?| الدايم)?|seat|headquarters|head office|based in)$/u, readSeat],
  [
    /^(?:(?:ال)?تاسيس|(?:سنه|تاريخ|عام|تم) (?:ال)?تاسيس\S*|تاسست?|founded|established|(?:year|date) (?:founded|established|of (?:foundation|establishment|founding))|foundation)$/u,
    readFounding,
  ],
  [
    /^(?:(?:ال)?اعضاء|(?:ال)?اعضاء (?:ال)?جدد|المنضمون|انضم|انضمت|joined|accessions?|new members?|admitted|admissions?|الدول الاعضاء|(?:احدث|اخر|ابرز) الاعضاء|(?:(?:full|current) )?(?:members?|member (?:states|countries))|membership)$/u,
    membersAs(),
  ],
  [
    /^(?:founding (?:members?|(?:member )?(?:states|countries))|founders|(?:ال)?(?:اعضاء|دول) (?:ال)?موسس(?:ون|ين|ه))$/u,
    membersAs(founder),
  ],
  [
    /^(?:joined|acceded|(?:date|year) (?:of (?:accession|admission|joining|membership)|joined|admitted)|(?:accession|member) (?:date|since)|انضم(?:ت)?|(?:سنه|عام|تاريخ) (?:ال)?(?:انضمام|عضويه))$/u,
    readAccession,
  ],
  [
    /^(?:(?:main |founding |strategic )?partners?|partner (?:(?:organisation|organization|institution)s?|bodies)|(?:ال)?شركاء(?: ال\S+)?|شركاؤ(?:ه|ها))$/u,
    readPartners,
  ],
  [
    /^(?:moderators?|moderated by|chair(?:ed by)?|session chair|(?:ال)?اداره|ادار(?:ه|ت) الجلسه|[يت]دير الجلسه|مدير(?:ه)? الجلسه|رييس(?:ه)? الجلسه)$/u,
    speaking({ key: 'moderator', ar: 'مدير الجلسة', en: 'moderator' }),
  ],
  [
    /^(?:speakers?|panellists?|discussants?|المتحدث(?:ون|ات|ه|ان|تان)?|[يت]تحدث(?:ون)? فيها|المشارك(?:ون|ات)|ضيوف الجلسه)$/u,
    speaking({ key: 'speaker', ar: 'متحدث', en: 'speaker' }),
  ],
  [
    /^(?:presenters?|lecturers?|keynote(?: speakers?| by)?|(?:ال)?محاضر(?:ه)?|مقدم(?:ه)? (?:العرض|الورشه)|[يت]قدمها|[يت]لقيها)$/u,
    speaking({ key: 'presenter', ar: 'مقدم', en: 'presenter' }),
  ],
];

/** Reads lines without a verb whose label says how the named things relate. */
export const labelled: ClaimRule = {
  name: 'labelled',
  reads:
    'A line that begins with what it says, and lists and tables under such words: "Organiser: …", المقر: …, "Members of the …" over states.',
  read(view) {
    const { reading, sentence, label, text } = view;
    const { from, to } = sentence;
    const colon = label === '' ? -1 : text.indexOf(' : ');
    const own = colon < 0 ? [] : readersOf(label);
    const words = { start: colon + 2, end: text.length - 1, from, to };
    if (own.length > 0 && view.isFact(words))
      for (const read of own) read(view, { text: text.slice(words.start), from, to });
    for (const entry of entriesOf(reading, sentence)) readEntry(view, entry);
  },
};

/** A cell is denied by its own words, a line by any. */
function readEntry(view: SentenceView, entry: Entry): void {
  const meant = readersOf(entry.label);
  if (meant.length === 0) return;
  const { from, to } = view.sentence;
  const part = new SentenceView(view.reading, { ...view.sentence, from: entry.from, to: entry.to });
  const said = entry.row ? part : view;
  if (!said.isFact({ start: 0, end: said.text.length - 1, from, to })) return;
  for (const read of meant) read(view, { text: part.text, from, to, entry });
}

function readersOf(label: string): readonly Reader[] {
  const meant = readers.filter(([pattern]) => pattern.test(label)).map(([, read]) => read);
  const office = officeCalled(label);
  return office ? [...meant, holding(office, office.words !== label)] : meant;
}

/** The edition of a line: in a table, that of the row. */
function editionOf({ reading }: SentenceView, { entry }: Line): Referent | undefined {
  if (!entry?.row) return reading.mainEdition;
  return entry.row.find(({ kind }) => kind === 'Edition')?.entity;
}

/** The organisation of a line: that of the row, else of the words above a list, else of a fact sheet. */
function bodyOf(view: SentenceView, { entry }: Line): Referent | undefined {
  const own = entry?.row?.find(({ kind }) => kind === 'Organization')?.entity;
  return own ?? entry?.of ?? view.mainOrganisation;
}

/** The singulars of offices and their adjectives. */
const arabicSingulars = new Map([
  ...[
    ['الامناء', 'الامين'],
    ['امناء', 'امين'],
    ['الروساء', 'الرييس'],
    ['روساء', 'رييس'],
  ],
  ...[
    ['المديرون', 'المدير'],
    ['المدراء', 'المدير'],
    ['مديرو', 'مدير'],
    ['مدراء', 'مدير'],
  ],
  ...[
    ['العامون', 'العام'],
    ['العامين', 'العام'],
    ['التنفيذيون', 'التنفيذي'],
  ],
] as [string, string][]);

interface CalledOffice {
  readonly key: string;
  readonly words: string;
}

/** The office of a label in the singular, as `secretary-general` of `secretaries-general`. */
function officeCalled(label: string): CalledOffice | undefined {
  const one = label.replace(/\S+/gu, (word) => arabicSingulars.get(word) ?? word);
  const singular = one.replace(/ies(?=-| |$)/u, 'y').replace(/s(?=-| |$)/u, '');
  const words = [singular, label].find((each) => arabicRoles.has(each) || englishRoles.has(each));
  const key = arabicRoles.get(words ?? '') ?? englishRoles.get(words ?? '');
  return words === undefined || key === undefined ? undefined : { key, words };
}

/** The mentions of some kinds after the colon, up to a word that introduces another part of the line. */
function mentionsIn(view: SentenceView, { text }: Line, kinds: string): Mention[] {
  const end = text.search(
    / (?:[;؛]|[وف]?(?:بالتعاون|بالشراكه|بمشاركه|باستضافه|بدعم|برعايه)|in (?:co|part|coll)\S+ with|with support|supported|sponsored|hosted) /u,
  );
  const part = end < 0 || kinds === 'P' ? text : text.slice(0, end + 1);
  return [...part.matchAll(new RegExp(`<[${kinds}](\\d+)>`, 'gu'))].flatMap(
    ([, index]) => view.reading.mentions[Number(index)] ?? [],
  );
}

function readHosts(view: SentenceView, line: Line): void {
  joining(mentionsIn(view, line, 'O').length === 1 ? 'HOSTED' : 'CO_HOSTED')(view, line);
}

/** Relates the organisations of the line to the main edition. */
function joining(predicate: Predicate): Reader {
  return (view, line) => {
    for (const { entity } of mentionsIn(view, line, 'O'))
      view.relate(labelled.name, line, [entity, predicate, editionOf(view, line)], {
        method: 'MEANT',
      });
  };
}

/** `Venue and dates: Oasis Hotel, Lisbon, 3–4 May 2026`. */
function readWhereAndWhen(view: SentenceView, line: Line): void {
  const edition = editionOf(view, line);
  if (!edition) return;
  const rest = { method: 'MEANT' } as const;
  const [house] = mentionsIn(view, line, 'O');
  const [place] = mentionsIn(view, line, 'L');
  view.relate(labelled.name, line, [edition, 'HELD_AT', house?.entity], rest);
  view.relate(labelled.name, line, [edition, 'HELD_IN', place?.entity], rest);
  if (place && house && house.from < place.from)
    view.relate(labelled.name, line, [house.entity, 'LOCATED_IN', place.entity]);
  const [day] = daysOf(view, line);
  if (day !== undefined)
    view.claim(labelled.name, line, { ...rest, subject: edition, predicate: 'DATE', value: day });
}

function daysOf(view: SentenceView, { text }: Line): string[] {
  return [...text.matchAll(/<D(\d+)>|^ (\d{4}) [.]?$/gu)].flatMap(
    ([, index, year]) => year ?? view.reading.dates[Number(index)]?.value ?? [],
  );
}

/** Reads the seat of a fact sheet's organisation, which its first line names. */
function readSeat(view: SentenceView, line: Line): void {
  const [place] = mentionsIn(view, line, 'L');
  view.relate(labelled.name, line, [bodyOf(view, line), 'LOCATED_IN', place?.entity]);
}

function readFounding(view: SentenceView, line: Line): void {
  const [value] = daysOf(view, line);
  const subject = bodyOf(view, line);
  if (value !== undefined && subject)
    view.claim(labelled.name, line, { subject, predicate: 'FOUNDED', value, method: 'MEANT' });
}

/** For an edition, a partner may have many roles. */
function readPartners(view: SentenceView, line: Line): void {
  if (view.reading.mainEdition) return;
  for (const { entity } of mentionsIn(view, line, 'O'))
    view.relate(labelled.name, line, [bodyOf(view, line), 'PARTNER_OF', entity], {
      method: 'MEANT',
    });
}

/** Words behind a state that say that it is no full member, or no longer one. */
const noMember =
  / (?:observers?|associates?|affiliates?|candidates?|applicants?|partners?|pending|former|suspended|expelled|withdrew|withdrawn|left|(?:ال)?(?:مراقب|منتسب|مرشح|سابق|معلق|منسحب)(?:ا|ه)?|انسحبت?) /u;

function isNoMember({ reading, sentence }: SentenceView, from: number, to = sentence.to): boolean {
  const words = reading.tokens.slice(from, to).map(({ folded }) => folded);
  return noMember.test(` ${words.join(' ')} `);
}

function membersAs(role?: ClaimRole): Reader {
  return (view, line) => {
    const { tokens } = view.reading;
    const states = mentionsIn(view, line, 'C');
    for (const [at, { entity, to }] of states.entries()) {
      if (isNoMember(view, to, states[at + 1]?.from)) continue;
      const isDated = wordAt(tokens, to) === '(';
      const validFrom = isDated ? view.reading.dateFrom(to + 1)?.value : undefined;
      view.relate(labelled.name, line, [entity, 'MEMBER_OF', bodyOf(view, line)], {
        method: 'MEANT',
        validFrom,
        ...(role && ({ role } satisfies Partial<Stated>)),
        ...(line.entry && termOf(view, line)),
      });
    }
  };
}

/** The term of an entry, or of a person in a line: `(2009–2015)`, `since 2021`, `14 March 2009 | 2 June 2014`. */
function termOf({ reading }: SentenceView, { from, to, entry }: Line): Partial<Stated> {
  const spans = entry?.dated ?? [{ from, to }];
  const [first, second] = spans.flatMap((span) => reading.datesWithin(span.from, span.to));
  if (!first) return {};
  const before = wordAt(reading.tokens, first.from - 1);
  if (!entry && !beginsTerm.test(before)) return {};
  if (endsTerm.test(before)) return { validTo: first.value };
  return { validFrom: first.value, validTo: first.last ?? lastOf(second) };
}

const beginsTerm = /^(?:[(]|since|from|منذ|من)$/u;
const endsTerm = /^(?:until|till|to|حتي|الي)$/u;

/** The day of a second date, if it is a day and no term. */
function lastOf(date: DateSpan | undefined): string | undefined {
  return date?.last === null ? date.value : undefined;
}

/** `Date of accession` over a day, in the row of a state. */
function readAccession(view: SentenceView, line: Line): void {
  const state = line.entry?.row?.find(({ kind }) => kind === 'Country');
  const { validFrom } = termOf(view, line);
  if (state && validFrom !== undefined && !isNoMember(view, state.to))
    view.relate(labelled.name, line, [state.entity, 'MEMBER_OF', bodyOf(view, line)], {
      method: 'MEANT',
      validFrom,
    });
}

/**
 * `Director: Rosa Miller` in a fact sheet: the label is only an office, followed by only a name. A list of holders is headed by
 * the plural; `Director, Harbour Bank` above a name is the office of another.
 */
function holding({ key, words }: CalledOffice, isPlural: boolean): Reader {
  const isArabic = /\p{Script=Arabic}/u.test(words);
  const role = { key, ar: isArabic ? words : null, en: isArabic ? null : words };
  return (view, line) => {
    const subject = personAlone(view, line);
    const isList = line.entry !== undefined && !line.entry.row;
    if (!subject || sessionBefore(view) || (isList && !isPlural)) return;
    view.relate(labelled.name, line, [subject, 'HOLDS_POSITION', bodyOf(view, line)], {
      role,
      method: 'MEANT',
      ...termOf(view, line),
    });
  };
}

function speaking(role: ClaimRole & { readonly ar: string; readonly en: string }): Reader {
  return (view, line) => {
    const session = sessionBefore(view);
    for (const { entity } of mentionsIn(view, line, 'P'))
      if (session) speaks(view, line, entity, session, role);
      else if (role.key !== 'moderator')
        view.relate(labelled.name, line, [entity, 'PARTICIPATED_IN', view.reading.mainEdition], {
          method: 'MEANT',
        });
  };
}

function personAlone({ reading }: SentenceView, { text }: Line): Referent | undefined {
  const found =
    /^ (?:[-–—•*·] |\d+ [.)] )?<P(\d+)> (?:[.]|[,،;] .*|(?:since|from|منذ|من) .*)?$/u.exec(text);
  return reading.mentions[Number(found?.[1] ?? -1)]?.entity;
}

/** The session of the line or of the few lines before, unless another begins there: `10:00 Panel: …`. */
function sessionBefore({ reading, sentence: { index } }: SentenceView): Referent | undefined {
  for (let at = index; at >= Math.max(0, index - 3); at -= 1) {
    const { from = 0, to = 0 } = reading.sentences[at] ?? {};
    const session = reading.within(from, to).findLast(({ kind }) => kind === 'Session');
    if (session) return session.entity;
    const words = reading.tokens.slice(from, to).map(({ folded }) => folded);
    if (newSession.test(words.join(' '))) return undefined;
  }
  return undefined;
}

const newSession =
  /^(?:[-–•] )?(?:\d{1,2} ?[:.] ?\d{2} |(?:panel|session|workshop|roundtable|keynote|(?:ال)?(?:جلسه|ندوه|ورشه|حلقه)) (?:\S+ )?[:–—-])/u;
