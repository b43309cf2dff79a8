import type { Terms } from '../../data/terms.js';
import type { Named } from '../../data/named.js';
import { runningEnglish } from '#text/saying/running.js';
import { nameOf } from '../entity.js';
import { roleOf } from '../value.js';
import { agreeing, type Agreeing } from '#text/saying/forms.js';
import { language } from '../../language.js';
import { fill } from '../../words/say.js';
import type { Answer, Claim, Conflict } from './answers.js';
import { questionWords as said } from './question-words.js';

const { questions } = said;

/** Kinds that have a feminine name in Arabic. */
const feminine = ['Edition', 'Event', 'Session', 'ForumSeries'];

/** The form of a verb that agrees with the Arabic name of what it is said of, or with its kind if it has none. */
function agreeingWith(forms: Agreeing, { labelAr, kind }: Claim['subject']): string {
  if (labelAr != null) return agreeing(forms, labelAr);
  return feminine.includes(kind) ? forms.f : forms.m;
}

const ofValues: Readonly<Record<string, (of: Claim['subject']) => string>> = {
  DATE: (of) => agreeingWith(questions.held, of),
  FOUNDED: (of) => agreeingWith(questions.founded, of),
  BORN: () => questions.born,
  QUANTITY: () => questions.howMany,
};

const ofPlaces: Readonly<Record<string, (of: Claim['subject']) => string>> = {
  HELD_AT: (of) => agreeingWith(questions.heldWhere, of),
  HELD_IN: (of) => agreeingWith(questions.heldWhere, of),
  LOCATED_IN: () => questions.seat,
};

/** The pattern of the question that a conflict is about. */
const patterns: Readonly<Record<Conflict['about'], (first: Claim) => string>> = {
  VALUE: ({ predicate, subject }) => ofValues[predicate]?.(subject) ?? questions.value,
  OBJECT: ({ predicate, subject }) => ofPlaces[predicate]?.(subject) ?? questions.value,
  VALID_FROM: ({ predicate }) =>
    predicate === 'MEMBER_OF' ? questions.memberSince : questions.since,
  VALID_TO: () => questions.until,
  SUBJECT: () => questions.hosted,
  ROLE: () => questions.role,
  ORDER: () => questions.order,
};

/** A name as it stands within a sentence of the page. */
export function sayWithin(entity: Named): string {
  const { text } = nameOf(entity);
  return language === 'en' && text === entity.labelEn ? runningEnglish(entity.id, text) : text;
}

/** The question in words that claims of a conflict answer in several ways. */
export function sayQuestion(conflict: Conflict, answers: readonly Answer[], terms: Terms): string {
  const [first] = conflict.claims;
  if (first === undefined) return '';
  const { subject, object, predicate } = first;
  return fill(patterns[conflict.about](first), {
    x: sayWithin(subject),
    y: object == null ? '' : sayWithin(object),
    part: terms.predicate(predicate),
    relation: terms.relation(predicate, true),
    role: roleOf(first) ?? terms.predicate(predicate),
    answers: answers.map(({ text }) => text).join(questions.either),
  });
}
