import { arabicHonorifics, arabicTitles, englishHonorifics } from '../lexicon/people.js';
import { formIn } from '#text/words/forms.js';
import type { ClaimRule } from './rule.js';
import type { Referent } from '../reading/entities.js';
import type { Match, SentenceView } from './sentence-view.js';
import type { Mention } from '../reading/reading.js';
import { wordAt, type Token } from '#text/words/tokens.js';
import { isNamedPerson } from '../reading/mention.js';

const born = [
  '~(?:ولد|ولدت) {who:P} ... {day:D}',
  '{who:P} (?:(?!<[^LCD])[^\\s.;؛:؟?!]+ ){0,3}?(?:born|المولود|المولوده|ولد|ولدت) (?:(?!<[^LCD])[^\\s.;؛:؟?!]+ ){0,8}?{day:D}',
];
const bornMeant = [
  '(?<=^ )born (?:(?!<[PD])[^\\s.;:]+ ){0,5}?{day:D} (?:(?!<[PD])[^\\s.;:,]+ ){0,4}?, (?:he|she|{who:P})',
  '(?:من )?مواليد (?:(?!<[PD])[^\\s.;؛:؟?!]+ ){0,4}?{day:D}',
];

export const persons: ClaimRule = {
  name: 'person',
  reads:
    'How a person is addressed, when born and of which state: معالي, Dr. before the name; المولود في …, "born on …"; "Oman\'s Omar Haddad".',
  read(view) {
    for (const match of view.facts(...born)) bear(view, match, match.one('who')?.entity);
    for (const mention of view.mentions) {
      readBracket(view, mention);
      readState(view, mention);
    }
    readMeant(view);
    for (const mention of view.mentions) if (isNamedPerson(mention)) readTitles(view, mention);
  },
};

function readMeant(view: SentenceView): void {
  for (const match of view.facts(...bornMeant))
    if (!saysBirth(view))
      bear(view, match, match.one('who')?.entity ?? view.meant('PERSON', match.to - 1));
}

function bear(view: SentenceView, match: Match, who: Referent | undefined): void {
  const day = match.date('day');
  if (who && day)
    view.claim(persons.name, match, { subject: who, predicate: 'BORN', value: day.value });
}

/** `Rosa Miller (born 3 April 1957 in Lisbon)`. */
function readBracket(view: SentenceView, { kind, entity, from, to }: Mention): void {
  const { tokens } = view.reading;
  const isBorn = /^(?:born|ولد|ولدت|مواليد)$/u.test(wordAt(tokens, to + 1));
  if (kind !== 'Person' || wordAt(tokens, to) !== '(' || !isBorn) return;
  const [day] = view.reading.datesWithin(to + 2, to + 8);
  if (day)
    view.claim(
      persons.name,
      { from, to: day.to },
      { subject: entity, predicate: 'BORN', value: day.value },
    );
}

/** `Oman's Omar Haddad`. */
function readState(view: SentenceView, { kind, type, entity, from, to }: Mention): void {
  const state = view.reading.endingAt(from - 1);
  const isOf = wordAt(view.reading.tokens, from - 1) === "'s" && state?.kind === 'Country';
  if (kind === 'Person' && type === 'NAME' && isOf)
    view.relate(persons.name, { from: state.from, to }, [entity, 'CITIZEN_OF', state.entity]);
}

function saysBirth({ claims }: SentenceView): boolean {
  return claims.some(({ predicate }) => predicate === 'BORN');
}

/** The titles before the name, the last first. */
function readTitles(view: SentenceView, { from, entity }: Mention): void {
  const { tokens } = view.reading;
  for (let at = from - 1; at >= Math.max(view.sentence.from, from - 12); at -= 1) {
    if (tokens[at]?.raw === '.') continue;
    const title = titleAt(view, at);
    if (title) {
      const { to, words } = title;
      view.claim(
        persons.name,
        { from: at, to },
        { subject: entity, predicate: 'HONORIFIC', value: words },
      );
      continue;
    }
    // السيدة is no honorific, but may follow one: سعادة السيدة.
    if (isOtherTitle(tokens[at])) continue;
    const office = view.reading.endingAt(at + 1);
    if (office?.type !== 'ROLE' || office.entity !== entity) return;
    at = office.from;
  }
}

function isOtherTitle(token: Token | undefined): boolean {
  return token?.isArabic === true && formIn(token, arabicTitles) !== undefined;
}

/** The words of the title at a token without joined clitics, and their end including a full stop. */
function titleAt({ reading }: SentenceView, at: number): { to: number; words: string } | undefined {
  const token = reading.tokens[at];
  if (!token) return undefined;
  const honorific = formIn(token, arabicHonorifics);
  const isTitle = token.isArabic
    ? honorific !== undefined
    : token.isCapital && englishHonorifics.has(token.folded);
  if (!isTitle) return undefined;
  const to = wordAt(reading.tokens, at + 1) === '.' ? at + 2 : at + 1;
  const words = reading.words(at, to, honorific?.skip ?? 0);
  return { to, words: words.replace(/^لل/u, 'ال') };
}
