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
