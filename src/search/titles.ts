import { LRUCache } from 'lru-cache';
import { getOrMake } from '../shared/get-or-make.js';
import { fold } from '../shared/text/fold.js';
import { stemsOf } from './clitics.js';
import { isWeightless } from './weightless-words.js';
import { wordTexts } from './words.js';

/** Words for whoever leads, whatever the title. */
const leaders = new Set(fold('head chief leader boss رئيس قائد زعيم').split(' '));
/** Words of titles in short, or in the other word for them. */
const otherWords: Readonly<Record<string, string>> = {
  سكرتير: 'امين',
  sec: 'secretary',
  secy: 'secretary',
  gen: 'general',
  dir: 'director',
  exec: 'executive',
  pres: 'president',
  min: 'minister',
  amb: 'ambassador',
  dep: 'deputy',
};

/** Titles of those who lead: there is one of them, and nobody above. */
const leading: ReadonlySet<string> = new Set(
  `
  secretary general; president; chairman; chairwoman; chairperson; chair; director general; general director; governor
  chief executive; chief executive officer; ceo; executive director; managing director; executive secretary
  الأمين العام; الرئيس; رئيس مجلس الإدارة; المدير العام; المدير التنفيذي; الرئيس التنفيذي; المحافظ
  `
    .trim()
    .split(/[;\n]/u)
    .map((title) => titleWords(title).join('')),
);

/** What a title is found by. */
export interface Title {
  /** Its words without their articles, those that tell nothing apart left out. */
  readonly words: readonly string[];
  /** The keys by which it is asked for: who founded something with others is a founder of it. */
  readonly keys: readonly string[];
  /** The first letters of several Latin words: SG. */
  readonly initials: string | undefined;
  /** Whether who has it leads. */
  readonly leads: boolean;
}

/** Thousands may have one title, and what it is found by takes a tenth of a millisecond. */
const known = new LRUCache<string, Title>({ max: 4096 });

export function readTitle(title: string): Title {
  return getOrMake<string, Title>(known, title, () => takeApart(title));
}

function takeApart(title: string): Title {
  const words = titleWords(title);
  return {
    ...{ words, keys: keysOf(words), initials: initialsOf(words) },
    leads: leading.has(words.join('')),
  };
}

function keysOf(words: readonly string[]): readonly string[] {
  const others = words.filter((word, at) => !(word === 'co' && at === 0) && word !== 'مشارك');
  return [words, others]
    .map((list) => list.join(''))
    .filter((key, at, keys) => key !== '' && keys.indexOf(key) === at);
}

function titleWords(title: string): readonly string[] {
  return wordTexts(title)
    .filter((word) => !isWeightless(word))
    .map((word) => stemsOf(word).find(({ articleOnly }) => articleOnly)?.text ?? word);
}

function initialsOf(words: readonly string[]): string | undefined {
  return words.length > 1 && words.every((word) => /^[a-z]/u.test(word))
    ? words.map((word) => word.charAt(0)).join('')
    : undefined;
}

/** Whether a folded word asks for whoever leads, whatever the title. */
export function asksForLeader(word: string): boolean {
  return leaders.has(word);
}

/** The word of titles that a folded one stands for; the word itself where it stands for none. */
export function inFull(word: string): string {
  return otherWords[word] ?? word;
}
