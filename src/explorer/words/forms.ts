/** A counted noun in the forms of its language; `#` stands where the number is written. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form of a noun that a number takes, with the number in it as it is written. */
export function countIn(
  rules: Intl.PluralRules,
  noun: Plural,
  count: number,
  written: string,
): string {
  return (noun[rules.select(count)] ?? noun.other).replace('#', written);
}

/** Puts values where a sentence has `{names}`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A text that stands within a sentence in whatever direction its own words have (U+2068, U+2069). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Words of the other direction, and numbers around a hyphen, which turn around behind an Arabic letter. */
const foreign = { ar: /\p{Script=Latin}|\d-\d/u, en: /\p{Script=Arabic}/u };

/** A text as it can stand beside others of a language: isolated where it may run the other way. */
export const besideIn = (language: keyof typeof foreign, text: string): string =>
  foreign[language].test(text) ? isolate(text) : text;
