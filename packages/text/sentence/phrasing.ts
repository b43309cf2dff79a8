import type { ClaimPhrasing, Gender, InBoth, NameForms, Tongue } from './forms.js';

/** A name with its forms, as stored in a node. */
export interface DeclaredName extends NameForms {
  readonly name: string;
}

/** Quoted words in one language. */
export interface Words {
  readonly text: string;
  /** True if they are our translation. */
  readonly isOurs?: boolean;
}

/** The value of a figure, for a sentence that names what is counted. */
export interface Figure {
  readonly number: number;
  readonly unit: string;
  readonly population?: InBoth;
}

/** The parts of an entity that sentences need besides its labels. */
export interface EntityPhrasing {
  readonly ar?: DeclaredName;
  readonly en?: DeclaredName;
  /** Codes of the closed lists that apply to it: `EMBASSY`, `KEYNOTE`, `REPORTED`, `EXCEEDS`, `APPROXIMATE`. */
  readonly is?: readonly string[];
  /** The date on which it takes place. */
  readonly date?: string;
  /** For a figure: the date of its value. */
  readonly asOf?: string;
  readonly figure?: Figure;
  /** For a person: the gender, if an office that she or he holds shows it. */
  readonly gender?: Gender;
  /** For a quote: its words by language. */
  readonly words?: Readonly<Partial<Record<Tongue, Words>>>;
  /** For a quote: the language in which it was said. */
  readonly spoken?: Tongue;
}

/** The parts of a relation that sentences need besides its properties. */
export interface RelationPhrasing extends ClaimPhrasing {
  /** The method of its surest claim, if the reader has to know. */
  readonly method?: 'INFERRED' | 'ATTRIBUTED';
  /** True if its claims rule out one another’s dates; the sentence mentions that next to the date. */
  readonly disputesDates?: boolean;
  /** Start dates that other sources state. */
  readonly otherFrom?: readonly string[];
  readonly otherTo?: readonly string[];
  /** Start dates that other sources imply. */
  readonly impliedFrom?: readonly string[];
  readonly impliedTo?: readonly string[];
  /** For an office without dates: the date of the latest document that names somebody as having it. */
  readonly toldOn?: string;
  /** For a relation that is over without a day of its end: the day by which it was over at the latest. */
  readonly overBy?: string;
  /** The terms before the one that is told, the latest first. */
  readonly earlier?: readonly EarlierTerm[];
}

/** A term that was over before another; the day by which it was over, if its end is not stated. */
export interface EarlierTerm {
  readonly from?: string;
  readonly to?: string;
  readonly overBy?: string;
}

/** Maximum texts kept parsed, about as many as a page of relations has ends; a dropped text is parsed again. */
const keptTexts = 4096;
const kept = new Map<string, object>();

/** The phrasing that a node or relation stores as JSON; empty if it stores none. */
export function readPhrasing<T extends EntityPhrasing | RelationPhrasing>(
  text: string | null,
): Partial<T> {
  if (text === null) return {};
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= keptTexts) kept.clear();
  const phrasing = JSON.parse(text) as Partial<T>;
  kept.set(text, phrasing);
  return phrasing;
}
