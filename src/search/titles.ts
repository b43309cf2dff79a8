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
    .map(titleKey),
);

/** A title as titles are compared. */
function titleKey(title: string): string {
  return titleWords(title).join('');
}

/** The keys by which a title is asked for: who founded something with others is a founder of it. */
export function titleKeys(title: string): readonly string[] {
  const words = titleWords(title);
  const others = words.filter((word, at) => !(word === 'co' && at === 0) && word !== 'مشارك');
  return [words, others]
    .map((list) => list.join(''))
    .filter((key, at, keys) => key !== '' && keys.indexOf(key) === at);
}

/** The words of a title without their articles, those that tell nothing apart left out. */
export function titleWords(title: string): string[] {
  return wordTexts(title)
    .filter((word) => !isWeightless(word))
    .map((word) => stemsOf(word).find(({ articleOnly }) => articleOnly)?.text ?? word);
}

/** Whether who has this title leads. */
export function leads(title: string): boolean {
  return leading.has(titleKey(title));
}

/** Whether a folded word asks for whoever leads, whatever the title. */
export function asksForLeader(word: string): boolean {
  return leaders.has(word);
}

/** The word of titles that a folded one stands for; the word itself where it stands for none. */
export function inFull(word: string): string {
  return otherWords[word] ?? word;
}

/** The first letters of a title of several Latin words: SG. */
export function initialsOf(title: string): string | undefined {
  const words = titleWords(title);
  return words.length > 1 && words.every((word) => /^[a-z]/u.test(word))
    ? words.map((word) => word.charAt(0)).join('')
    : undefined;
}
