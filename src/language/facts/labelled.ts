import { arabicRoles, englishRoles } from '../lexicon/people.js';
import type { ClaimRole } from '../reading/analysis.js';
import type { Predicate } from '../../model/predicates.js';
import type { Referent } from '../reading/entities.js';
import type { Mention } from '../reading/reading.js';
import { wordAt } from '../../shared/text/words/tokens.js';
import type { ClaimRule } from './rule.js';
import { speaks } from './speaking-at.js';
import type { Match, SentenceView } from './sentence-view.js';

type Place = Pick<Match, 'from' | 'to'>;
type Reader = (view: SentenceView, line: Line) => void;

/** The part of a line after its colon. */
interface Line extends Place {
  /** The part after the colon, in the form that patterns match. */
  readonly text: string;
}

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
    /^(?:(?:ال)?اعضاء|(?:ال)?اعضاء (?:ال)?جدد|المنضمون|انضم|انضمت|joined|accessions?|new members?|admitted|admissions?|الدول الاعضاء|(?:احدث|اخر|ابرز) الاعضاء|members?|member (?:states|countries)|membership)$/u,
    readMembers,
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
    'A line that begins with what it says: "Organiser: …", "Venue and dates: …", الجهة المنظمة: …, المقر: …, "Moderator: …".',
  read(view) {
    const { label } = view;
    if (label === '') return;
    const at = view.text.indexOf(' : ');
    const { from, to } = view.sentence;
    const line = { text: view.text.slice(at + 2), from, to };
    const meant = readers.filter(([pattern]) => pattern.test(label)).map(([, read]) => read);
    const isOffice = arabicRoles.has(label) || englishRoles.has(label);
    if (at < 0 || (meant.length === 0 && !isOffice)) return;
    if (!view.isFact({ start: at + 2, end: view.text.length - 1, from, to })) return;
    for (const read of meant) read(view, line);
    readOffice(view, line, label);
  },
};

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
      view.relate(labelled.name, line, [entity, predicate, view.reading.mainEdition], {
        method: 'MEANT',
      });
  };
}

/** `Venue and dates: Oasis Hotel, Lisbon, 3–4 May 2026`. */
function readWhereAndWhen(view: SentenceView, line: Line): void {
  const edition = view.reading.mainEdition;
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
    view.claim(labelled.name, line, {
      ...rest,
      ...{ subject: edition, predicate: 'DATE', value: day },
    });
}

function daysOf(view: SentenceView, { text }: Line): string[] {
  return [...text.matchAll(/<D(\d+)>|^ (\d{4}) [.]?$/gu)].flatMap(
    ([, index, year]) => year ?? view.reading.dates[Number(index)]?.value ?? [],
  );
}

/** Reads the seat of a fact sheet's organisation, which its first line names. */
function readSeat(view: SentenceView, line: Line): void {
  const [place] = mentionsIn(view, line, 'L');
  view.relate(labelled.name, line, [view.mainOrganisation, 'LOCATED_IN', place?.entity]);
}

function readFounding(view: SentenceView, line: Line): void {
  const [value] = daysOf(view, line);
  const subject = view.mainOrganisation;
  if (value !== undefined && subject)
    view.claim(labelled.name, line, { subject, predicate: 'FOUNDED', value, method: 'MEANT' });
}

/** For an edition, a partner may have many roles. */
function readPartners(view: SentenceView, line: Line): void {
  if (view.reading.mainEdition) return;
  for (const { entity } of mentionsIn(view, line, 'O'))
    view.relate(labelled.name, line, [view.mainOrganisation, 'PARTNER_OF', entity], {
      method: 'MEANT',
    });
}

function readMembers(view: SentenceView, line: Line): void {
  const of = view.mainOrganisation;
  for (const { entity, to } of mentionsIn(view, line, 'C')) {
    const isDated = wordAt(view.reading.tokens, to) === '(';
    view.relate(labelled.name, line, [entity, 'MEMBER_OF', of], {
      method: 'MEANT',
      validFrom: isDated ? view.reading.dateFrom(to + 1)?.value : undefined,
    });
  }
}

/** `Director: Rosa Miller` in a fact sheet; the label is only an office, followed by only a name. */
function readOffice(view: SentenceView, line: Line, label: string): void {
  const key = arabicRoles.get(label) ?? englishRoles.get(label);
  const subject = personAlone(view, line);
  if (key === undefined || !subject || sessionBefore(view)) return;
  const isArabic = /\p{Script=Arabic}/u.test(label);
  const role = { key, ar: isArabic ? label : null, en: isArabic ? null : label };
  view.relate(labelled.name, line, [subject, 'HOLDS_POSITION', view.mainOrganisation], {
    ...{ role, method: 'MEANT' },
  });
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
  const found = /^ <P(\d+)> (?:[.]|[,،;] .*)?$/u.exec(text);
  return reading.mentions[Number(found?.[1] ?? -1)]?.entity;
}

/** The session of the line or of the few lines before. */
function sessionBefore({ reading, sentence }: SentenceView): Referent | undefined {
  const earliest = reading.sentences[Math.max(0, sentence.index - 3)]?.from ?? 0;
  return reading.lastBefore(sentence.to, ({ kind }) => kind === 'Session', earliest)?.entity;
}
