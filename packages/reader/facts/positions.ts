import { getOrMake } from '#text/get-or-make.js';
import { groupBy } from '#text/group-by.js';
import type { ClaimRole } from '../reading/analysis.js';
import type { Office } from '../reading/office.js';
import { romanize } from '#text/romanize.js';
import type { Gender } from '../reading/saying-verbs.js';
import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import { isMisreported } from './corrections.js';
import { isDenyingLabel } from './hedges.js';
import { holderOfClause } from './office-of-clause.js';
import { officeDates } from './office-dates.js';
import { isDeniedOffice } from './office-denied.js';
import { appointingBody } from './appointing-body.js';
import { bodyBeside, ownerBehindHolder, representedBody } from './represented-body.js';
import { appointedPerson, isHedgedOffice, servingPerson } from './serving.js';
import { ofStates } from '../lexicon/people.js';
import type { SentenceView } from './sentence-view.js';
import { wordAt } from '#text/words/tokens.js';

export const positions: ClaimRule = {
  name: 'position',
  reads:
    'An office with whose it is, beside the person: سلمى …، المديرة التنفيذية ل…, "…, Governor of the …", "the Union’s Secretary-General".',
  read(view) {
    for (const office of officesOf(view)) {
      const person = holderOf(view, office);
      if (!person || isOver(view, office)) continue;
      const whose = ownerOf(view, office);
      if (whose) state(view, office, person, whose);
      else if (!readKnown(view, office, person)) readOwn(view, office, person);
    }
  },
};

function ownerOf(view: SentenceView, office: Office): Referent | undefined {
  return (
    office.organisation?.entity ??
    representedBody(view, office) ??
    office.state ??
    ownerBehindHolder(view, office) ??
    bodyBeside(view, office)
  );
}

/** The holder by the words; none if they deny it. */
export function holderOf(view: SentenceView, office: Office): Referent | undefined {
  const person = personOf(view, office) ?? predicated(view, office);
  if (!person || isMisreported(view.reading, view.sentence, office.mention.from)) return undefined;
  if (isHedgedOffice(view, office, person)) return undefined;
  return isDeniedOffice(view, office, person) ? undefined : person;
}

function predicated(view: SentenceView, office: Office): Referent | undefined {
  return (
    appointedPerson(view, office) ??
    servingPerson(view, office) ??
    holderOfClause(view, office) ??
    holderBehind(view, office) ??
    holderOfLine(view, office)
  );
}

/** The person of a life in lines: `2001–2006 Director of the Lake Bank`. */
function holderOfLine(view: SentenceView, { mention: { from } }: Office): Referent | undefined {
  const { reading, sentence } = view;
  const words = reading.tokens.slice(sentence.from, from).map(({ folded }) => folded);
  const isDated = words.length > 0 && words.every((word) => isOfTime.test(word));
  return isDated && /\d/u.test(words.join(' ')) ? view.meant('PERSON', from) : undefined;
}

/** The words before the office of a dated line. */
const isOfTime =
  /^(?:\d{4}|[–—:|•-]|to|since|from|until|today|present|now|منذ|من|الي|حتي|الان|اليوم)$/u;

/** The person of `whose director she became`. */
function holderBehind(view: SentenceView, { mention: { from, to } }: Office): Referent | undefined {
  const { tokens } = view.reading;
  const isBehind = wordAt(tokens, from - 1) === 'whose' && /^(?:he|she)$/u.test(wordAt(tokens, to));
  return isBehind ? view.meant('PERSON', to) : undefined;
}

/** `a former minister`, الوزير السابق: a past office. */
export function isOver(
  { reading: { tokens } }: SentenceView,
  { mention: { from, to }, words }: Office,
): boolean {
  if (/^(?:former|ex)\b|سابق/iu.test(words) || wordAt(tokens, from - 1) === 'former') return true;
  return /^(?:السابق|السابقه|الاسبق|سابقا)$/u.test(wordAt(tokens, to));
}

function state(view: SentenceView, office: Office, subject: Referent, object: Referent): void {
  const role = roleOf(office);
  const dates = officeDates(view, office, subject);
  view.reading.holders.set(office.mention.from, subject);
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

/** An office without its organisation is the person's office in the graph, if the document is about that organisation. */
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
    { subject: person, predicate: 'HOLDS_POSITION', object, role: roleOf(office), method: 'MEANT' },
  );
  return true;
}

/** `Its president is …`, أمينها العام …, `The current Secretary-General is …`: of the text's organisation. */
function readOwn(view: SentenceView, office: Office, subject: Referent): void {
  // The state of an ambassador, a minister or a consul must be named.
  if (ofStates.has(office.key) && pronounOf(view, office) === undefined) return;
  const named = isOwnOffice(view, office) ? ownBody(view, office) : undefined;
  const object = appointingBody(view, office) ?? named ?? mainBody(view, office);
  if (object) state(view, { ...office, organisation: undefined }, subject, object);
}

function ownBody(view: SentenceView, office: Office): Referent | undefined {
  const { from } = office.mention;
  const owner = pronounOf(view, office);
  if (owner === 'OURS') return view.mainOrganisation;
  const meant = (): Referent | undefined =>
    view.meant('ORGANISATION', from, owner === 'ITS' ? undefined : owner);
  return meant() ?? (owner === 'ITS' ? view.mainOrganisation : undefined);
}

/** The possessive pronoun of the office, if any. */
function pronounOf(view: SentenceView, office: Office): 'ITS' | 'OURS' | Gender | undefined {
  const before = wordAt(view.reading.tokens, office.mention.from - 1);
  if (before === 'our') return 'OURS';
  if (/^(?:its|their)$/u.test(before)) return 'ITS';
  const first = firstWord(office);
  if (first.endsWith('ها')) return 'F';
  return first.endsWith('ه') ? 'M' : undefined;
}

/** Whether the words show an office of an entity named before: `its`, أمينها, `led by`, `is`. */
function isOwnOffice(view: SentenceView, office: Office): boolean {
  const { tokens } = view.reading;
  const { from, to } = office.mention;
  const before = wordAt(tokens, from - 1);
  if (/^(?:predecessor|successor)$/u.test(wordAt(tokens, from - 2)) && before === 'as')
    return false;
  const isLedBy = /^(?:led|headed|run|directed) by$/u.test(`${wordAt(tokens, from - 2)} ${before}`);
  return (
    isLedBy ||
    isServing(view, office) ||
    /^(?:its|their|our)$/u.test(before) ||
    /(?:ها|ه)(?: |$)/u.test(firstWord(office)) ||
    /(?:ها|ته|ريسه|ئيسه)$/u.test(office.words) ||
    /^(?:لها|له)$/u.test(wordAt(tokens, to)) ||
    /^(?:is|was|[وف]?هو|[وف]?هي)$/u.test(wordAt(tokens, to))
  );
}

/** Without a person beside it, or after one: `X served as secretary from …`. */
function isServing(view: SentenceView, office: Office): boolean {
  const { tokens } = view.reading;
  const { from } = office.mention;
  const isServed =
    wordAt(tokens, from - 1) === 'as' && /^serve[sd]$/u.test(wordAt(tokens, from - 2));
  if (isServed || personOf(view, office) === undefined) return true;
  return tokens[from]?.isArabic !== true && servingPerson(view, office) !== undefined;
}

/** `the Secretary-General`, نائبة الأمين العام: of the body whose same office the sentence names, else of the text's organisation, if the sentence is about it. */
function mainBody(view: SentenceView, { key }: Office): Referent | undefined {
  const other = officesOf(view).find((each) => each.key === key && each.organisation);
  if (other) return other.organisation?.entity;
  const main = view.mainOrganisation;
  if (
    !main ||
    isDenyingLabel(view.label) ||
    !/^(?:secretary-general|director-general|(?:executive-)?(?:secretary|director)|chair|chief-executive|(?:vice-)?president|treasurer)$/u.test(
      key,
    )
  )
    return undefined;
  const { from, index, to } = view.sentence;
  const start = view.reading.sentences[Math.max(0, index - 2)]?.from ?? from;
  return view.reading.within(start, to).some(({ entity }) => entity === main) ? main : undefined;
}

/** The first word of an Arabic office, which may have a possessive ending: أمينها. */
function firstWord({ words, key }: Office): string {
  const [first = ''] = words.split(' ');
  return /\p{Script=Arabic}/u.test(first) && key !== 'member' && !first.endsWith('ة') ? first : '';
}

function isNamed({ reading }: SentenceView, organisation: string): boolean {
  return reading.mentions.some(({ entity }) => entity.ref === organisation);
}

const bySentence = new WeakMap<readonly Office[], ReadonlyMap<number, readonly Office[]>>();

export function officesOf({ reading, sentence: { index, from, to } }: SentenceView): Office[] {
  const grouped = getOrMake(bySentence, reading.offices, () =>
    groupBy(reading.offices, ({ mention }) => reading.sentenceAt(mention.from)),
  );
  const offices = grouped.get(index) ?? [];
  return offices.filter(({ mention }) => mention.from >= from && mention.to <= to);
}

/** The person of the office: the referent of its mention. */
export function personOf({ reading }: SentenceView, { mention }: Office): Referent | undefined {
  const role = reading
    .within(mention.from, mention.to)
    .find(({ type, from, to }) => type === 'ROLE' && from === mention.from && to === mention.to);
  return role?.entity ?? reading.holders.get(mention.from);
}

/** The key of a listed role; otherwise one from the words: `head-of-external-relations`. */
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
