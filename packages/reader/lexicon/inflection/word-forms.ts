import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Forms of an Arabic verb that do not follow from its past. */
export interface ArabicVerb {
  readonly present: string;
  /** The noun of the act. */
  readonly noun?: string;
  /** The passive, where its letters differ from those of the active. */
  readonly passive?: string;
}

interface WordForms {
  /** Past, participle, third person of English verbs. */
  readonly en: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly ar: Readonly<Partial<Record<string, ArabicVerb>>>;
  /** Broken plurals of Arabic nouns and titles. */
  readonly plurals: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** The forms of words that cannot be derived, by their lemma. */
export const wordForms = parse(
  readFileSync(new URL('../data/word-forms.yaml', import.meta.url), 'utf8'),
) as WordForms;
