import type { EntityKind } from '../vocabulary.js';
import { attendance } from '#text/words/figure-words.js';
import type { Referent } from '../reading/entities.js';
import type { Mention, Reading } from '../reading/reading.js';
import { wordList } from '#text/words/word-list.js';
import { speaksOfAnother } from '../facts/another-edition.js';
import { formIn } from '#text/words/forms.js';
import { wordAt } from '#text/words/tokens.js';

interface Counted {
  /** Its first token. */
  readonly from: number;
  readonly sentence: number;
  readonly unit: string;
}

/**
 * The subject of a figure. Attending people and states belong to the edition in the sentence, else to that of the document.
 * Other figures belong to the last organisation or edition before them in the sentence, else in the previous one, unless
 * another possible subject is named since. Undefined if unclear.
 */
export function measuredBy(reading: Reading, counted: Counted): string | null {
  const { from = 0, to = 0 } = reading.sentences[counted.sentence] ?? {};
  if (speaksOfAnother(reading, from, Math.min(counted.from, to))) return null;
  const meant = tellsWhoCame(reading, counted)
    ? (cameTo(reading, counted) ?? hostOf(reading, counted))
    : (ownerOfIts(reading, counted) ?? namedBefore(reading, counted));
  return meant?.ref ?? null;
}

/** `Its membership has grown to 16 countries`: the first subject of the sentence before. */
function ownerOfIts(reading: Reading, { sentence }: Counted): Referent | undefined {
  const [before, own] = [reading.sentences[sentence - 1], reading.sentences[sentence]];
  if (!before || !own || !/^(?:it|its)$/u.test(wordAt(reading.tokens, own.from))) return undefined;
  return reading.within(before.from, before.to).find(isMeasured)?.entity;
}

function namedBefore(reading: Reading, { from, sentence }: Counted): Referent | undefined {
  const start = reading.sentences[sentence]?.from ?? 0;
  const isSaidOf = reading.within(start, from).some(({ kind }) => subjects.has(kind));
  const earliest = isSaidOf ? start : (reading.sentences[Math.max(0, sentence - 1)]?.from ?? 0);
  const mention = reading.lastBefore(from, (each) => mayHaveFigures(reading, each), earliest);
  return mention && isMeasured(mention) ? mention.entity : undefined;
}

/** Kinds that a sentence has as its own subject. */
const subjects: ReadonlySet<EntityKind> = new Set<EntityKind>([
  ...(['Organization', 'Edition', 'Country', 'Group', 'Person', 'Session', 'Event'] as const),
]);

/**
 * Whether a mention may have figures: not if it is the organisation of somebody's office, or by whom or with whom something is
 * done.
 */
function mayHaveFigures(reading: Reading, mention: Mention): boolean {
  const { kind } = mention;
  if (kind === 'Topic' || kind === 'Country' || kind === 'Group') return true;
  return (
    isMeasured(mention) &&
    !isOfOffice(reading, mention) &&
    !isBesidePerson(reading, mention) &&
    !isMerelyNamed(reading, mention)
  );
}

/** `Dana Reef (Reef Society Director)`: whom the person is of. */
function isBesidePerson(reading: Reading, { from }: Mention): boolean {
  return wordAt(reading.tokens, from - 1) === '(' && reading.endingAt(from - 1)?.kind === 'Person';
}

/** `by the Blue Fund`, unless it continues with a clause about it: `, which`. */
function isMerelyNamed({ tokens }: Reading, { from, to }: Mention): boolean {
  const article = wordAt(tokens, from - 1) === 'the' ? 1 : 0;
  const comma = /^[,،]$/u.test(wordAt(tokens, to)) ? 1 : 0;
  return (
    behind.has(wordAt(tokens, from - 1 - article)) && !relatives.has(wordAt(tokens, to + comma))
  );
}

const behind: ReadonlySet<string> = wordList('by with from for against مع عن ضد لدى');
const relatives: ReadonlySet<string> = wordList(
  'which that whose with employing التي الذي وهي وهو وتضم ويضم',
);

function isOfOffice(reading: Reading, { from }: Mention): boolean {
  return reading.covering(from).some(({ type }) => type === 'ROLE');
}

function cameTo(reading: Reading, { sentence }: Counted): Referent | undefined {
  const { from = 0, to = 0 } = reading.sentences[sentence] ?? {};
  const named = reading.within(from, to).find(({ kind }) => kind === 'Edition');
  return named?.entity ?? reading.mainEdition;
}

/** `The museum welcomed 900 visitors`: the organisation at the start of the sentence. */
function hostOf(reading: Reading, counted: Counted): Referent | undefined {
  const { from = 0 } = reading.sentences[counted.sentence] ?? {};
  const first = reading.within(from, counted.from)[0];
  const isSubject = first !== undefined && isMeasured(first) && first.from < from + 4;
  return isSubject ? first.entity : undefined;
}

const comes: ReadonlySet<string> = new Set(['PERSONS', 'STATES']);

function tellsWhoCame(reading: Reading, { from: at, sentence, unit }: Counted): boolean {
  const { from = 0, to = 0 } = reading.sentences[sentence] ?? {};
  // `envoys from 60 states`, ممثلون من 60 دولة
  if (unit === 'STATES' && /^(?:from|من)$/u.test(wordAt(reading.tokens, at - 1))) return true;
  return (
    comes.has(unit) &&
    reading.tokens.slice(from, to).some((token) => formIn(token, attendance) !== undefined)
  );
}

function isMeasured({ kind }: Mention): boolean {
  return kind === 'Organization' || kind === 'Edition';
}
