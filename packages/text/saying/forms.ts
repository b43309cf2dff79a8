/** A counted noun in the plural forms of its language; `#` is the place of the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form of a noun for a number, with the formatted number in it. */
export function countIn(
  rules: Intl.PluralRules,
  noun: Plural,
  count: number,
  written: string,
): string {
  return (noun[rules.select(count)] ?? noun.other).replace('#', written);
}

/** Puts values into the `{names}` of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A text isolated within a sentence, whatever its direction (U+2068, U+2069). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Words of the other direction, and numbers around a hyphen, which are reordered after an Arabic letter. */
const foreign = { ar: /\p{Script=Latin}|\d-\d/u, en: /\p{Script=Arabic}/u };

/** A text for use next to others of a language: isolated if its direction may differ. */
export const besideIn = (language: keyof typeof foreign, text: string): string =>
  foreign[language].test(text) ? isolate(text) : text;

/** Forms of a word that agree with a feminine and with a masculine noun. */
export interface Agreeing {
  readonly f: string;
  readonly m: string;
}

/** True if the noun that an Arabic name begins with takes feminine words, as far as its letters tell. */
function isFeminine(name: string): boolean {
  const [noun = '', next = ''] = name.split(' ');
  // An adjective shows the gender of a plural such as الأمم المتحدة.
  const isDescribed = noun.startsWith('ال') && /^ال.+ة$/.test(next);
  return /(?:ة|ات)$/.test(noun) || isDescribed;
}

/** The form that agrees with a name or another noun. */
export const agreeing = ({ f, m }: Agreeing, name: string): string => (isFeminine(name) ? f : m);
