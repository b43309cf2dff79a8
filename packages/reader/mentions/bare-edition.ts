import { fold } from '#text/fold.js';
import { ordinals } from '#text/words/number-words.js';
import {
  arabicEditions,
  arabicEditionsOf,
  arabicForums,
  englishEditions,
  englishForums,
} from '../lexicon/names.js';

/** Whether a name says no more than that it is an edition, and which: النسخة الأولى, نسخته الثالثة, `the second`. */
export function isBareEdition(name: string): boolean {
  return name
    .split(/\s+/u)
    .map(fold)
    .every((word) => isOfEdition(word) || isOfEdition(word.replace(/^(?:لل|[لبفو])/u, 'ال')));
}

const ordinalWords = new Set(Array.from(ordinals.keys(), (words) => words.split(' ')).flat());
const noName = /^(?:the|an?|its|their|this|year|s|\d+(?:st|nd|rd|th)?)$/u;

function isOfEdition(word: string): boolean {
  const lists = [arabicEditions, arabicEditionsOf, englishEditions, arabicForums, englishForums];
  return noName.test(word) || ordinalWords.has(word) || lists.some((list) => list.has(word));
}
