import { citationText } from '../citation/index.js';
import { testimoniesOf, type Evidence, type Says, type Witnessed } from '../saying/testimonies.js';
import type { Tongue } from '../sentence/forms.js';

/** One note of a dossier: the evidence that it cites. */
export interface Note {
  readonly number: number;
  readonly text: string;
}

/** Maximum notes of one statement. */
const most = 3;

/** Notes of a dossier in the order in which they are called; a sentence has one number wherever it is called. */
export class Notes {
  readonly #language: Tongue;
  readonly #isTranslated: boolean;
  readonly #byText = new Map<string, Note>();

  constructor(language: Tongue, isTranslated: boolean) {
    this.#language = language;
    this.#isTranslated = isTranslated;
  }

  get all(): readonly Note[] {
    return [...this.#byText.values()];
  }

  /** The numbers of the first pieces of evidence of some claims, in order. */
  numbersOf(claims: readonly Witnessed[], says?: Says): readonly number[] {
    return testimoniesOf(claims, says)
      .slice(0, most)
      .map(({ evidence }) => this.#numberOf(evidence));
  }

  #numberOf(evidence: Evidence): number {
    const text = sayEvidence(evidence, this.#language, this.#isTranslated);
    const known = this.#byText.get(text) ?? { number: this.#byText.size + 1, text };
    this.#byText.set(text, known);
    return known.number;
  }
}

/** Quotation or summary with its translation, document, place, publisher, dates and address. */
function sayEvidence(evidence: Evidence, language: Tongue, isTranslated: boolean): string {
  const { document, exact, note, paragraph, translationAr, translationEn } = evidence;
  const translation = isTranslated
    ? (language === 'ar' ? translationAr : translationEn)?.text
    : undefined;
  return citationText(
    { document, claim: { id: '', exact, note, paragraph, translation } },
    'plain',
    language,
  );
}
