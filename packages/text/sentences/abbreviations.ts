/** Forms of address and the like; they precede a name, so no sentence ends with one. */
const titles = words(`
  Mr Mrs Ms Mx Dr Drs Prof Messrs Mme Mlle Hon Rt Rev Fr Eng Amb Gov Sen Rep Pres Supt
  Gen Lt Col Capt Cpt Maj Sgt Cdr Adm Brig H.E H.H H.M H.R.H H.I.H H.S.H
`);

/** Words in the middle of a sentence, regardless of the next word. */
const links = words('e.g i.e eg ie cf viz vs approx ca resp incl');

/** Words that a number follows. */
const counters = words(`
  No Nos Art Arts Fig Figs Sec Secs Ch Vol Vols pp p para paras Eq Res
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
`);

/** Words that may precede the rest of a name, or end a sentence. */
const suffixes = words('Inc Ltd Co Corp Bros Jr Sr Dept Univ Assn Ph.D St Mt Ft');

/** An initial, or several as in U.A.E. and a.m. */
const initials = /^\p{Lu}$|^\p{L}(?:\.\p{L}{1,2})+$/u;

/** Capitalised words that begin a sentence far more often than they continue a name. */
const beginnings = words(`
  A An The This That These Those He She It They We I You His Her Its Their Our My There Here
  In On At By For From With Of To As Under Over During After Before Since Between Among
  And But Or If When While Although However Because So Also Meanwhile Moreover According
  Not Both All Some Many Several Most No What Who How Why Where Which
`);

const lastWord = /(?<word>[\p{L}\p{M}\p{N}]+(?:\.[\p{L}\p{M}\p{N}]+)*)\.\s*$/su;
const nextWord = /^[\s\p{P}]*(?<word>\p{L}[\p{L}\p{M}'’]*|\p{N})/u;
const arabicInitials = /^[وف]?\p{Script=Arabic}ـ?(?:\.\p{Script=Arabic}ـ?){0,3}$/u;
const behindNumber = /\p{N}\s?$/u;
const number = /^\p{N}+(?:\.\p{N}+)*$/u;
const capital = /^\p{Lu}/u;

/** Maximum units to search for an abbreviation, and to read of the next word. */
const reach = 40;

/**
 * Whether the full stop before `end`, in UTF-16 units, only ends an abbreviation or the number of a line, so that the sentence
 * from `start` continues.
 */
export function abbreviates(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - reach);
  const near = text.slice(from, end);
  const word = lastWord.exec(near)?.groups?.['word'] ?? '';
  const before = near.slice(0, near.lastIndexOf(`${word}.`));
  if (number.test(word)) return from === start && before.trim() === '';
  // In `2020م.` and `1445 هـ.`, years with the letter of the calendar, the stop may end the sentence.
  if (arabicInitials.test(word)) return !behindNumber.test(before);
  return isCutShort(word, nextWord.exec(text.slice(end, end + reach))?.groups?.['word']);
}

function isCutShort(word: string, next = ''): boolean {
  if (titles.has(word) || links.has(word.toLowerCase())) return true;
  if (counters.has(word)) return /\p{N}/u.test(next);
  if (!suffixes.has(word) && !initials.test(word)) return false;
  return capital.test(next) && !beginnings.has(next);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
