import type { Doors } from '../../../generated/answers.js';
import type { AskData } from '../door.js';
import { WireFault } from './wire.js';

/** The language of the names that people read: `ar` or `en`. */
export type NameLanguage = 'ar' | 'en';

/** A type or a property as the protocol names it. */
export interface NamedTerm {
  readonly id: string;
  readonly name: string;
}

interface Words {
  readonly ar: string;
  readonly en: string;
}

/** A property: a predicate with a value, or a relation to another entity. */
interface Property extends Words {
  readonly id: string;
  readonly kinds: readonly string[];
  /** Kinds of the entities to which it leads; undefined if it has values. */
  readonly targets: readonly string[] | undefined;
  readonly isSymmetric: boolean;
}

type Vocabulary = Doors['door-terms']['answer']['vocabulary'];

/** Values that are no plain text, number or date. */
const otherValues: readonly string[] = ['NAME', 'QUANTITY'];

/** The kinds of this graph as types, and its predicates and relations as properties, by the vocabulary of the API. */
export class Terms {
  readonly #kinds: Vocabulary['kinds'];
  readonly #properties: readonly Property[];

  private constructor({ kinds, predicates, relations }: Vocabulary) {
    this.#kinds = kinds;
    this.#properties = [
      ...predicates
        .filter(({ valueType }) => !otherValues.includes(valueType))
        .map(({ predicate, ...rest }) => ({
          ...rest,
          id: predicate,
          targets: undefined,
          isSymmetric: false,
        })),
      ...relations.map(({ type, sources, symmetric, ...rest }) => ({
        ...rest,
        id: type,
        isSymmetric: symmetric,
        // Which end of a symmetric relation is its source says nothing.
        kinds: symmetric ? [...sources, ...rest.targets] : sources,
      })),
    ];
  }

  static async read(ask: AskData): Promise<Terms> {
    const { vocabulary } = await ask('door-terms', {});
    return new Terms(vocabulary);
  }

  types(language: NameLanguage): readonly NamedTerm[] {
    return this.#kinds.map(({ kind, ...words }) => ({ id: kind, name: words[language] }));
  }

  /** The types whose id or name in either language has the text. */
  findTypes(text: string, language: NameLanguage): readonly NamedTerm[] {
    return this.#kinds
      .filter(({ kind, ar, en }) => isLike(text, [kind, ar, en]))
      .map(({ kind, ...words }) => ({ id: kind, name: words[language] }));
  }

  findProperties(text: string, language: NameLanguage): readonly NamedTerm[] {
    return this.#properties
      .filter(({ id, ar, en }) => isLike(text, [id, ar, en]))
      .map(({ id, ...words }) => ({ id, name: words[language] }));
  }

  /** The properties that entities of a type may have; of any type if it is empty. */
  propertiesOf(type: string, language: NameLanguage): readonly NamedTerm[] {
    return this.#properties
      .filter(({ kinds }) => type === '' || kinds.includes(type))
      .map(({ id, ...words }) => ({ id, name: words[language] }));
  }

  /** A property with the types to which it leads. @throws WireFault for one that the graph has not */
  property(id: string, language: NameLanguage) {
    const found = this.#properties.find((each) => each.id === id);
    if (found === undefined)
      throw new WireFault(`There is no property ${id}; /reconcile/suggest/property lists them.`);
    const [target, ...others] = new Set(found.targets ?? []);
    return {
      name: found[language],
      isTie: found.targets !== undefined,
      isSymmetric: found.isSymmetric,
      type:
        others.length === 0 && target !== undefined ? this.#typeNamed(target, language) : undefined,
    };
  }

  /** @throws WireFault for a type that the graph has not */
  refuseUnknownType(id: string): void {
    if (!this.#kinds.some(({ kind }) => kind === id))
      throw new WireFault(`There is no type ${id}; /reconcile/suggest/type lists them.`);
  }

  /** A type by its id. */
  nameOf(id: string, language: NameLanguage): string {
    return this.#typeNamed(id, language)?.name ?? id;
  }

  #typeNamed(id: string, language: NameLanguage): NamedTerm | undefined {
    return this.types(language).find((type) => type.id === id);
  }
}

function isLike(text: string, names: readonly string[]): boolean {
  const wanted = text.toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted));
}
