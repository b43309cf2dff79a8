import type { CheckDigits } from '../shared/check-digits.js';
import type { ExternalIdScheme, FactQuestion, ValueType } from './values/lists.js';
import type { Wording } from './values/wording.js';

/** A predicate whose claims have a literal value instead of another entity. */
export interface LiteralDeclaration<Name extends string = string> {
  readonly predicate: Name;
  readonly valueType: ValueType;
  /** Entities of every kind have it, not only those whose declaration names it. */
  readonly ofAny?: boolean;
  readonly label: Wording;
  /** The property of the entity that shows the preferred claim; a quantity fills value, unit, qualifier and raw. */
  readonly property: string;
  /** Readers ask for it first: where no document states it, a page says so. */
  readonly expected?: boolean;
  /** The question that it answers. */
  readonly question?: Extract<FactQuestion, 'DATE'>;
  /** Every accepted claim is shown, as a list. */
  readonly many?: boolean;
  /** The date is the subject matter, so nothing happened to the entity then. */
  readonly isContent?: boolean;
  /** The closed list of a CODE. */
  readonly codes?: readonly string[];
  /** Words for the codes, where no enum of the schema has them. */
  readonly codeWords?: Readonly<Record<string, Wording>>;
  /** A NUMBER may have a fraction. */
  readonly isFraction?: boolean;
  /** The scheme of a CODE by which others know the entity. */
  readonly externalIdScheme?: ExternalIdScheme;
  /** The form of its values, a regular expression for the whole of one. */
  readonly pattern?: string;
  /** The rule by which its last characters check the others. */
  readonly checkedBy?: CheckDigits;
  /** The IRI that others have for what has the value, with `{value}` for it. */
  readonly iri?: string;
  /** A page of others about it and nothing else. */
  readonly page?: string;
  /** Its page at the keeper of a scheme of a vocabulary. */
  readonly url?: string;
}
