import type { ClaimPhrasing, NameForms, Tongue } from './forms.js';

/** A name with its forms, as a node keeps them. */
export interface DeclaredName extends NameForms {
  readonly name: string;
}

/** Words that somebody said, in one language. */
export interface Words {
  readonly text: string;
  /** They are our translation. */
  readonly isOurs?: boolean;
}

/** All that sentences need of an entity beside its labels. */
export interface EntityPhrasing {
  readonly ar?: DeclaredName;
  readonly en?: DeclaredName;
  /** What it is, by the closed lists: `EMBASSY`, `KEYNOTE`, `REPORTED`, `EXCEEDS`, `APPROXIMATE`. */
  readonly is?: readonly string[];
  /** When it takes place. */
  readonly date?: string;
  /** Of a figure: when it was so. */
  readonly asOf?: string;
  /** Of a quote: its words, by language. */
  readonly words?: Readonly<Partial<Record<Tongue, Words>>>;
  /** Of a quote: the language in which it was said. */
  readonly spoken?: Tongue;
}

/** All that sentences need of a relation beside its properties. */
export interface RelationPhrasing extends ClaimPhrasing {
  /** How the words became its surest claim, where a reader is to be told. */
  readonly method?: 'INFERRED' | 'ATTRIBUTED';
  /** Its claims rule out one another’s dates, of which a sentence tells beside the date alone. */
  readonly disputesDates?: boolean;
  /** Dates that other sources give it. */
  readonly otherFrom?: readonly string[];
  readonly otherTo?: readonly string[];
}

/** About as many as a page of relations has ends; a text is parsed again where it was dropped. */
const keptTexts = 4096;
const kept = new Map<string, object>();

/** What a node or relation keeps, which is the JSON of one of these; nothing where it keeps nothing. */
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
