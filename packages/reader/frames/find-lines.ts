import { nounOf } from '../discourse/body-nouns.js';
import type { Clause } from './clause.js';
import type { FixedWord, Trigger } from './compile-lines.js';
import { isOfHeir, Matching, type Fixed, type Found } from './match-shapes.js';
import { beforeAuxiliaries, endOfAside, relativeBefore } from './search.js';
import type { Condition } from './shapes.js';
import { forms } from './words.js';

const conditions: Readonly<Record<Condition, (matching: Matching) => boolean>> = {
  PASSIVE: ({ clause, at }) => isPassive(clause, at),
  ALONE: ({ clause, at, end }) => relativeBefore(clause, at - 1) >= 0 || isDated(clause, end),
  PARTICIPLE: ({ clause, at }) =>
    clause.at(at - 1) === ',' ? clause.isMention(at - 2) : /^(?:and)?$/u.test(clause.at(at - 1)),
  JOINED: ({ trigger }) => trigger.isJoined === true,
  CREDITED: ({ clause, at }) => clause.at(at - 1) === 'علي' && clause.isMention(at - 2),
  RESUMED: ({ clause, at }) =>
    [1, 2, 3].some((behind) => /^(?:الي|في|ب|ل|من|مع|خلال)(?:ه|ها)$/u.test(clause.at(at + behind))),
};

/** `was founded`, `was formally founded`, `, founded`, `a body founded`. */
function isPassive(clause: Clause, at: number): boolean {
  let before = at - 1;
  while (
    at - before < 4 &&
    /ly$|^(?:also|first|last|once|again|later|then)$/u.test(clause.at(before))
  )
    before -= 1;
  const word = clause.at(at - 1);
  const isParticiple = word === ',' || clause.isEnd(at - 1) || nounOf(word) !== undefined;
  // `was announced in spring and held`
  if (word === 'and' && clause.words.slice(0, at).some((each) => forms.has(each))) return true;
  return isParticiple || forms.has(clause.at(before));
}

/** True for a date directly behind a verb, with nothing behind it: أُطلقت في <D0>. */
function isDated(clause: Clause, end: number): boolean {
  const date = [1, 2].find((behind) => clause.isDate(end + behind)) ?? 0;
  const next = end + date + 1;
  return date > 0 && (clause.isEnd(next) || /^(?:[,،]|و.*)$/u.test(clause.at(next)));
}

/** True for `to host`, which is no fact, but not for `went on to host`. */
function isInfinitive(clause: Clause, trigger: Trigger, at: number): boolean {
  const { construction, isBare, isPurpose } = trigger;
  // Whoever is to be succeeded holds the office.
  if (isOfHeir(construction)) return false;
  if (construction.line.language === 'ar') return isPurpose === true;
  if (construction.line.sort === 'nouns') return false;
  if (clause.at(at - 1) === 'to') return !/^(?:on|managed|came)$/u.test(clause.at(at - 2));
  return isBare === true && !isPlural(clause, at);
}

/** True for منظمة حكومية, the noun for a body and not the title منظِّمة of <E1>. */
function isBody(clause: Clause, { use }: Trigger, at: number): boolean {
  if (use !== 'TITLE' || clause.isMention(at + 1)) return false;
  const word = clause.at(at).replace(/^و/u, '');
  return nounOf(word.startsWith('ال') ? '' : `ال${word}`) !== undefined;
}

/** True for a list, or `they`, before a verb without an ending: `A and B host`. */
function isPlural(clause: Clause, at: number): boolean {
  const subject = beforeAuxiliaries(clause, at);
  if (/^(?:they|we|who|which|states|countries|members)$/u.test(clause.at(subject))) return true;
  return clause.isMention(subject) && /^(?:and|,)$/u.test(clause.at(subject - 1));
}

/** Every line found in the words of a sentence. */
export function* findLines(clause: Clause): Generator<Found> {
  for (const [at, word] of clause.words.entries())
    for (const trigger of clause.triggers.get(word) ?? []) {
      const fixed = fixedBehind(clause, trigger, at);
      if (!fixed || isInfinitive(clause, trigger, at) || isBody(clause, trigger, at)) continue;
      for (const shape of trigger.shapes) {
        const matching = new Matching(clause, trigger, at, shape, fixed);
        if (!isMet(matching) || !matching.fillAll()) continue;
        yield matching;
        break;
      }
    }
}

function isMet(matching: Matching): boolean {
  const { if: condition } = matching.shape;
  return condition === undefined || conditions[condition](matching);
}

/** The last of the particles and fixed words behind a verb; undefined if one is missing. */
function fixedBehind(
  clause: Clause,
  { particles, construction }: Trigger,
  at: number,
): Fixed | undefined {
  const isSplit = clause.at(at + 1) !== particles[0];
  if (particles.some((particle, i) => clause.at(at + 1 + i) !== particle))
    if (!isSplitBy(clause, particles, at)) return undefined;
  let end = isSplit ? at : at + particles.length;
  let hasPronoun = false;
  for (const word of construction.words) {
    const next = nextOf(clause, word, end);
    if (next === undefined) return undefined;
    hasPronoun = word.get(clause.at(next)) === true;
    end = next;
  }
  return { end, hasPronoun };
}

/** True for `set <O1> up`. */
function isSplitBy(clause: Clause, particles: readonly string[], at: number): boolean {
  const [particle] = particles;
  return (
    particles.length === 1 &&
    [2, 3, 4].some((behind) => clause.at(at + behind) === particle && clause.isMention(at + 1))
  );
}

/** True for `واستضافتها <O1>`: and <O1> hosted it. */
function isVerb(clause: Clause, word: FixedWord, at: number): boolean {
  const isJoined = /^[وف]/u.test(clause.at(at));
  return isJoined && word.get(clause.at(at)) === true && clause.isOf(at + 1, 'POC');
}

/** Maximum of words before a fixed word. */
const longestGap = 8;

function nextOf(clause: Clause, word: FixedWord, from: number): number | undefined {
  for (let at = from + 1; at <= from + longestGap && !clause.isEnd(at); at += 1) {
    at = endOfAside(clause, at);
    if (clause.isRelative(at)) return undefined;
    if (word.has(clause.at(at)) && !isVerb(clause, word, at)) return at;
  }
  return undefined;
}
