import { arabicRoles } from '../lexicon/people.js';
import { firstWords } from '#text/words/word-list.js';
import { formsOf } from '#text/words/forms.js';
import type { Token } from '#text/words/tokens.js';
import type { RoleWords } from './english-roles.js';

const longest = 3;
/** The first words of all offices, by the lookups below. */
const firsts: ReadonlySet<string> = new Set(
  Array.from(firstWords(arabicRoles.keys())).flatMap((word) => {
    const noun = word.replace(/^ال/u, '').replace(/ه$/u, 'ت');
    return [word, `${word}ا`, ...[word.replace(/^ال/u, ''), noun].flatMap(ofSomebody)];
  }),
);

function ofSomebody(noun: string): string[] {
  return [`${noun}ها`, `${noun}ه`];
}

export interface ArabicRoleWords extends RoleWords {
  readonly skip: number;
}

/** The office that begins at a token, the longest in the list: الأمين العام, المديرة التنفيذية, رئيس مجلس إدارة. */
export function arabicRoleAt(tokens: readonly Token[], from: number): ArabicRoleWords | undefined {
  const first = tokens[from];
  if (first?.isArabic !== true || !formsOf(first).some(({ folded }) => firsts.has(folded)))
    return undefined;
  if (isScheduled(tokens, from)) return undefined;
  for (let length = longest; length > 0; length -= 1) {
    const rest = tokens.slice(from + 1, from + length).map(({ folded }) => folded);
    if (rest.length < length - 1) continue;
    for (const { folded, skip, clitics } of formsOf(first)) {
      const words = [folded, ...rest];
      const key = clitics.includes('ب') ? undefined : keyOf(words);
      if (key !== undefined) return { from, to: from + length, key, skip };
    }
  }
  return undefined;
}

/** وكان مقررًا أن …: `it was planned`, not a rapporteur. */
function isScheduled(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.folded ?? '';
  return /^[وف]?مقررا?$/u.test(tokens[at]?.folded ?? '') && /^(?:ان|له|لها|لهم)$/u.test(next);
}

/**
 * أمينتها التنفيذية, مديره العام: the office as listed, with the article in place of the possessive ending of its first word.
 */
function ownOffice([first = '', ...rest]: readonly string[]): string | undefined {
  if (rest.length === 0) return undefined;
  return ownNouns(first)
    .map((word) => arabicRoles.get(`${word} ${rest.join(' ')}`))
    .find((key) => key !== undefined);
}

/** الأمينة for أمينتها, with the article. */
function ownNouns(word: string): string[] {
  const noun = /^(.{3,}?)(?:ها|ه)$/u.exec(word)?.[1];
  return noun === undefined ? [] : [`ال${noun}`, `ال${noun.replace(/ت$/u, 'ه')}`];
}

/** Without the ending of the accusative. */
function bareOf(word: string): string {
  return word.replace(/(?<=.{3})ا$/u, '');
}

/** The office in the list; مديرًا عامًا is looked up without the endings of the accusative. */
function keyOf(words: readonly string[]): string | undefined {
  const own = ownOffice(words);
  if (own !== undefined) return own;
  const bare = words.map(bareOf);
  return arabicRoles.get(words.join(' ')) ?? arabicRoles.get(bare.join(' '));
}
