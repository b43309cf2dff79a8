import { scriptOf } from '../script.js';

/**
 * Joins لـ to the name after it; it is the only clitic that ever touches a name. It swallows the alif of an article, and stays
 * separate before other scripts.
 */
export function joinLam(name: string): string {
  if (name.startsWith('«')) return `لـ${name}`;
  if (scriptOf(name.slice(0, 1)) !== 'ARAB') return `لـ ${name}`;
  if (noArticle.test(name)) return `ل${name}`;
  if (name.startsWith('الل')) return `لل${name.slice(3)}`;
  return name.startsWith('ال') ? `لل${name.slice(2)}` : `ل${name}`;
}

/** Words that begin like the article but have none. */
const noArticle = /^(?:الت(?:زام|قاء|حاق|ماس|فاف|باس|هاب|ئام)|الياس)/u;

/** Words that end like a plural of people but are none. */
const noPlurals =
  /^(?:ال)?(?:تعاون|قانون|تلفزيون|شؤون|فنون|عيون|ديون|سجون|قرون|متون|صحون|غصون|حصون|مليون|بليون|كربون|مخزون|مضمون|زيتون|هارون|شمعون|كاميرون|ليون)$/u;

/** A tanwin of the accusative, as it is written at the end of a word. */
const tanwin = /(?:ًا|اً|ً)$/u;

/** The plural of people in the nominative, and a dual of feminine nouns, which no place name ends in. */
const showing = /(?:ون|[^سا]تان)$/u;

/** Nouns that show their case by a long vowel. */
const kinship = /^(?:أبو|أخو|حمو|ذو|بنو)$/u;

/**
 * Whether a name seems to change with its case, judged by its first word, on which the others depend. A person's name may end
 * like a plural, سيمون, and is none.
 */
export function showsCase(name: string, isOfPerson = false): boolean {
  const [head = ''] = name.split(/[\s،؛]/u, 1);
  if (tanwin.test(head) || kinship.test(head)) return true;
  return !isOfPerson && showing.test(head) && head.length > 4 && !noPlurals.test(head);
}

/** The tens of an ordinal in the nominative: الدورة الحادية والعشرون. */
const tens = /(?<=\sو?ال(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع))ون(?=\s|$)/u;

/** A name with the tens of its ordinal in the accusative and genitive; the same name without any. */
export function withObliqueTens(name: string): string {
  return name.replace(tens, 'ين');
}

/** Whether a word ends like a plural of people in the nominative: ممثلون. */
export function endsLikePlural(word: string): boolean {
  return word.endsWith('ون') && word.length > 4 && !noPlurals.test(word);
}
