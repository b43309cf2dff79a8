import { citationText } from '../../../shared/citation/index.js';
import { language } from '../../language.js';
import { translationOf } from '../../parts/translated.js';
import { testimoniesOf, type Evidence, type Says, type Witnessed } from '../../parts/witness.js';

/** One note of a dossier: the evidence that it cites. */
interface Note {
  readonly number: number;
  readonly text: string;
}

/** Notes of a dossier in the order in which they are called; a sentence has one number wherever it is called. */
export class Notes {
  readonly #byText = new Map<string, Note>();

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
    const text = sayEvidence(evidence);
    const known = this.#byText.get(text) ?? { number: this.#byText.size + 1, text };
    this.#byText.set(text, known);
    return known.number;
  }
}

/** Maximum notes of one statement. */
const most = 3;

function sayEvidence(evidence: Evidence): string {
  const { document, exact, note, paragraph } = evidence;
  const translation = translationOf(evidence)?.text;
  const claim = { id: '', exact, note, paragraph, translation };
  return citationText({ document, claim }, 'plain', language);
}
