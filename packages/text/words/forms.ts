import { foldCodePoint } from '../fold.js';
import type { Form, Token } from './tokens.js';

export type { Form };

const conjunctions = /^[وف](?=.{2})/u;
const prepositions = /^[بكل](?=.{2})/u;

/**
 * The possible forms of a word: as it is, without و or ف, and without ب, ك or ل as well. For لل, which contains the article,
 * the article is restored and the whole word kept too. Lists of words or names decide which form is a word.
 */
export function formsOf(token: Token): readonly Form[] {
  return (token.forms ??= readForms(token));
}

function readForms(token: Token): Form[] {
  const whole = { folded: token.folded, skip: 0, clitics: '' };
  const forms = [whole];
  if (!token.isArabic) return forms;
  addWithoutPreposition(forms, token, whole);
  if (!conjunctions.test(whole.folded)) return forms;
  const rest = cut(token, whole);
  forms.push(rest);
  addWithoutPreposition(forms, token, rest);
  return forms;
}

function addWithoutPreposition(forms: Form[], token: Token, form: Form): void {
  if (form.folded.startsWith('لل'))
    forms.push({
      folded: `ال${form.folded.slice(2)}`,
      skip: form.skip,
      clitics: `${form.clitics}ل`,
    });
  if (prepositions.test(form.folded)) forms.push(cut(token, form));
}

function cut(token: Token, form: Form): Form {
  return {
    folded: form.folded.slice(1),
    skip: form.skip + lengthOfFirstLetter(token.raw, form.skip),
    clitics: form.clitics + form.folded.charAt(0),
  };
}

/** The length of the letter with the strokes after it. */
function lengthOfFirstLetter(raw: string, from: number): number {
  const letters = Array.from(raw).slice(from);
  let length = 0;
  let letterSeen = false;
  for (const letter of letters) {
    const isSilent = foldCodePoint(letter.codePointAt(0) ?? 0) === '';
    if (letterSeen && !isSilent) break;
    letterSeen ||= !isSilent;
    length += 1;
  }
  return length;
}

/** The first form of the word that is in the list. */
export function formIn(token: Token, words: { has(word: string): boolean }): Form | undefined {
  return formsOf(token).find(({ folded }) => words.has(folded));
}
