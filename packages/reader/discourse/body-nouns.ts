import { fold } from '#text/fold.js';
import { wordList } from '#text/words/word-list.js';
import type { Referent } from '../reading/entities.js';

const bodies =
  /^(?:organi[sz]ation|council|union|agency|group|alliance|association|network|company|firm|body|institution|institute|foundation|fund|bank|centre|committee|league|partnership|community|[وف]?ال(?:منظمه|مجلس|هييه|اتحاد|شبكه|شركه|موسسه|رابطه|تحالف|جمعيه|مركز|معهد|صندوق|بنك|لجنه))$/u;

/** True for a noun that may stand for an organisation; an Arabic one has its article. */
function isDefiniteBody(word: string): boolean {
  return bodies.test(word);
}

/** The noun without an article and و or ف before it; undefined for a word that may stand for no organisation. */
export function nounOf(word: string): string | undefined {
  return isDefiniteBody(word) ? word.replace(/^[وف]?ال/u, '') : undefined;
}

/** Nouns for organisations of any kind. */
const general = wordList(
  'organization organisation body institution agency group منظمة مؤسسة هيئة جهة',
);

/** Whether a noun may stand for an organisation with these heads of its names: none of them is another such noun. */
export function mayBeCalled(heads: ReadonlySet<string>, noun: string): boolean {
  return (
    heads.has(noun) ||
    general.has(noun) ||
    ![...heads].some((head) => bodies.test(head) || bodies.test(`ال${head}`))
  );
}

/** The heads of the names of an organisation: شركة …, `… Council`, `Council of …`. */
export function headsOf({ names }: Referent): ReadonlySet<string> {
  return new Set(Array.from(names, headOf));
}

function headOf(name: string): string {
  const [words = ''] = fold(name).split(' of ');
  const [first = '', ...others] = words.replace(/^the /u, '').split(' ');
  const isArabic = /^\p{Script=Arabic}/u.test(first);
  return isArabic ? first.replace(/^ال/u, '') : (others.at(-1) ?? first);
}
