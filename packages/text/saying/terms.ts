import type { Tongue } from '../sentence/forms.js';
import type { Plural } from './forms.js';

interface Labelled {
  readonly labelAr: string;
  readonly labelEn: string;
}

/** The vocabulary of a graph, as `view-vocabulary` answers it. */
export interface Vocabulary {
  readonly kinds: readonly (Labelled & {
    readonly kind: string;
    readonly pluralLabelAr: string;
    readonly pluralLabelEn: string;
  })[];
  readonly relations: readonly (Labelled & {
    readonly type: string;
    readonly symmetric: boolean;
    readonly inverseLabelAr: string;
    readonly inverseLabelEn: string;
  })[];
  readonly predicates: readonly (Labelled & {
    readonly predicate: string;
    readonly kinds: readonly string[];
    readonly expected: boolean;
    readonly page?: string | null;
  })[];
  readonly units: readonly {
    readonly unit: string;
    readonly lang: string;
    readonly plural: string;
    readonly text: string;
  }[];
  readonly enums: readonly {
    readonly name: string;
    readonly values: readonly (Labelled & { readonly value: string })[];
  }[];
}

/** The vocabulary's words for kinds, relations, predicates and codes, in one language. */
export interface Terms {
  readonly kind: (kind: string) => string;
  readonly kinds: (kind: string) => string;
  /** The name of a relation as read from one of its ends. */
  readonly relation: (type: string, isFromSource: boolean) => string;
  readonly isSymmetric: (type: string) => boolean;
  /** A relation's predicate has the name of the relation. */
  readonly predicate: (predicate: string) => string;
  readonly value: (list: string, value: string) => string;
  /** The noun of a unit that the vocabulary of this graph adds. */
  readonly unit: (code: string) => Plural | undefined;
  /** The page of others about what has a value; undefined if there is none. */
  readonly page: (predicate: string, value: string) => string | undefined;
  /** Literal predicates that readers ask for first of a kind. */
  readonly expected: (kind: string) => readonly string[];
}

/** The words of a vocabulary in a language. */
export function termsIn(language: Tongue, vocabulary: Vocabulary): Terms {
  const inLanguage = ({ labelAr, labelEn }: Labelled): string =>
    language === 'ar' ? labelAr : labelEn;
  // A term that is newer than the loaded vocabulary has its id alone.
  const labelOr = (term: Labelled | undefined, id: string): string =>
    term === undefined ? id : inLanguage(term);
  const kinds = new Map(vocabulary.kinds.map((term) => [term.kind, term]));
  const relations = new Map(vocabulary.relations.map((term) => [term.type, term]));
  const predicates = new Map(
    vocabulary.predicates.map((term) => [term.predicate, inLanguage(term)]),
  );
  const values = new Map(
    vocabulary.enums.flatMap(({ name, values: of }) =>
      of.map((term) => [`${name}.${term.value}`, inLanguage(term)] as const),
    ),
  );
  const pages = new Map(
    vocabulary.predicates.flatMap(({ predicate, page }) =>
      page == null ? [] : [[predicate, page]],
    ),
  );
  const units = new Map<string, Plural>();
  for (const { unit, lang, plural, text } of vocabulary.units)
    if (lang.toLowerCase() === language)
      units.set(unit, { other: text, ...units.get(unit), [plural]: text });
  return {
    kind: (kind) => labelOr(kinds.get(kind), kind),
    kinds: (kind) => {
      const term = kinds.get(kind);
      if (term === undefined) return kind;
      return language === 'ar' ? term.pluralLabelAr : term.pluralLabelEn;
    },
    relation: (type, isFromSource) => {
      const term = relations.get(type);
      if (term === undefined || isFromSource) return labelOr(term, type);
      return language === 'ar' ? term.inverseLabelAr : term.inverseLabelEn;
    },
    isSymmetric: (type) => relations.get(type)?.symmetric === true,
    predicate: (predicate) =>
      predicates.get(predicate) ?? labelOr(relations.get(predicate), predicate),
    value: (list, value) => values.get(`${list}.${value}`) ?? value,
    unit: (code) => units.get(code),
    page: (predicate, value) =>
      pages.get(predicate)?.replaceAll('{value}', encodeURIComponent(value)),
    expected: (kind) =>
      vocabulary.predicates.flatMap(({ predicate, kinds: of, expected }) =>
        expected && of.includes(kind) ? [predicate] : [],
      ),
  };
}
