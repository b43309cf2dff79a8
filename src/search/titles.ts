import { LRUCache } from 'lru-cache';
import { getOrMake } from '#text/get-or-make.js';
import { fold } from '#text/fold.js';
import { stemsOf } from './clitics.js';
import { isWeightless } from './weightless-words.js';
import { wordTexts } from './words.js';

/** Words for any leader, whatever the title. */
const leaders = new Set(fold('head chief leader boss رئيس قائد زعيم أمين').split(' '));
/** Full words for abbreviated or alternative words of titles. */
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

/** Titles of leaders: there is one holder, with nobody above. */
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

/** The search keys of a title. */
export interface Title {
  /** Its words without articles and weightless words. */
  readonly words: readonly string[];
  /** The keys that find it: a co-founder is also found as a founder. */
  readonly keys: readonly string[];
  /** The initials of several Latin words: SG. */
  readonly initials: string | undefined;
  /** Whether its holder leads. */
  readonly leads: boolean;
}

/** Pure cache: thousands of roles may share one title, and its keys take a tenth of a millisecond. */
const known = new LRUCache<string, Title>({ max: 4096 });

export function readTitle(title: string): Title {
  return getOrMake<string, Title>(known, title, () => takeApart(title));
}

function takeApart(title: string): Title {
  const words = titleWords(title);
  return {
    words,
    keys: keysOf(words),
    initials: initialsOf(words),
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

/** Whether a folded word asks for any leader, whatever the title. */
export function asksForLeader(word: string): boolean {
  return leaders.has(word);
}

/** The full word for an abbreviated or alternative word of titles; else the word itself. */
export function inFull(word: string): string {
  return otherWords[word] ?? word;
}
