import { isShortForm, wordsOf } from '#reader/gazetteer/lexicon.js';
import type { Referent } from '#reader/reading/entities.js';
import { jointRule } from '#reader/mentions/joint-bodies.js';
import type { Mention } from '#reader/reading/mention.js';
import type { Reading } from '#reader/reading/reading.js';

/** Offices, which tell who somebody is, and are no name. */
const offices =
  /(?:^|[\s-])(?:secretary|minister|chair(?:man|woman|person)?|president|director|ambassador|governor|commissioner|officer|head|envoy|consul|mayor|king|prince|sheikh)(?:[\s,-]|$)|^(?:ال)?(?:[أا]مين|وزير|رئيس|سفير|مدير|ممثل|وكيل|قنصل|محافظ|نائب|عضو|مبعوث)(?:ة|ين|ه|ها)?(?:\s|$)/iu;
/** A pronoun in front or at the end of the first word: `its third edition`, نسخته الثالثة. */
const pronoun =
  /^(?:its|their|his|her|our|this|that|these|those)\s|^\p{L}{2,}(?:ته|تها|تهم|تهما|تنا)(?:\s|$)/iu;

/** Words that tell which one from where the document stands: الدورة السابقة. */
const relative =
  /(?:^|\s)(?:ال)?(?:سابقة|سابق|مقبلة|قادمة|أخيرة|حالية|ماضية)$|^(?:previous|last|latest|next|current|coming)\s/iu;

/**
 * The names of a new entity: proper names alone. An office, a pronoun, a common noun and a family name beside the full one name
 * it in this document, but nowhere else.
 */
export function properNames(reading: Reading, entity: Referent): string[] {
  const own = reading.mentionsOf(entity).filter(isByName);
  // One of several bodies by one noun is called by the singular of that noun.
  if (own.length > 0 && own.every(({ rule }) => rule === jointRule))
    return [...entity.names].slice(0, 1);
  const written = own
    .filter(({ rule }) => rule !== jointRule)
    .map(({ start, end }) => withArticle(reading.slice(start, end)));
  const names = [...new Set(written)].filter((name) => isProper(reading, entity, name));
  const isWithin = (name: string): boolean => names.some((other) => other.endsWith(` ${name}`));
  const full = entity.kind === 'Person' ? names.filter((name) => !isWithin(name)) : names;
  if (full.length > 0 || reading.lexicon.isNamed(entity.kind)) return full;
  // An edition or a session is named by what it is.
  return written
    .slice(0, 1)
    .map(withoutPronoun)
    .filter((name) => !relative.test(name));
}

/** The place of a name in the text, which may have it behind a preposition or with a pronoun. */
export function isPlaceOf(name: string, exact: string): boolean {
  return exact === name || withArticle(exact) === name || withoutPronoun(exact) === name;
}

function isByName({ type }: Mention): boolean {
  return type !== 'ROLE' && type !== 'NOMINAL';
}

/** للملتقى is الملتقى behind a preposition. */
function withArticle(name: string): string {
  return name.replace(/^لل/u, 'ال');
}

/** نسخته الثالثة is النسخة الثالثة of something. */
function withoutPronoun(name: string): string {
  return name
    .replace(/^(?:its|their|his|her|our|this|that)\s/iu, '')
    .replace(/^(\p{Script=Arabic}{2,}?)ت(?:ه|ها|هم|هما|نا)(?=\s|$)/u, 'ال$1ة');
}

function isProper({ lexicon }: Reading, { kind }: Referent, name: string): boolean {
  if (pronoun.test(name) || relative.test(name)) return false;
  if (!lexicon.isNamed(kind)) return true;
  if (kind === 'Person') return !offices.test(name);
  const isCommonNoun = /\p{Script=Latin}/u.test(name) && !/\p{Lu}/u.test(name);
  const isPlain = kind === 'Topic' || kind === 'AttendeeCategory' || kind === 'Group';
  return isPlain || !(isCommonNoun || isShortForm(wordsOf(name)));
}
