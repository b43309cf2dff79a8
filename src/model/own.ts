import { declareUnits } from '#text/sentence/figure-words.js';
import { declareOffices } from '#text/sentence/offices.js';
import type { RoleForms } from '#text/sentence/forms.js';
import type { OwnEditions, OwnName, OwnReading, OwnUnit } from '#text/forum-words.js';
import type { KindDeclaration } from './entities/declaration.js';
import type { LiteralDeclaration } from './literal-declaration.js';
import type { Join, RelationDeclaration } from './relations/declaration.js';

/** A literal predicate of a vocabulary, with the kinds that have it and the description of its field. */
export interface OwnLiteral extends LiteralDeclaration<OwnName<'literal'>> {
  readonly kinds: readonly string[];
  readonly description: string;
}

/** A role that forms offer and documents are read for. */
export interface OwnRole {
  readonly key: string;
  readonly ar: string;
  readonly en: string;
  readonly forms?: RoleForms;
  /** The relation in which one person has it at a time. */
  readonly officeOf?: string;
}

/** The vocabulary of a forum: the things that it says and the package has no words for. */
export interface OwnVocabulary {
  readonly kinds: readonly KindDeclaration<OwnName<'kind'>>[];
  readonly literals: readonly OwnLiteral[];
  readonly relations: readonly RelationDeclaration<OwnName<'relation'>>[];
  /** More pairs of kinds for relations of the package. */
  readonly extend: readonly { readonly type: string; readonly joins: readonly Join[] }[];
  readonly roles: readonly OwnRole[];
  readonly units: readonly OwnUnit[];
  readonly editions: readonly OwnEditions[];
  readonly readings: readonly OwnReading[];
  /** Its file, which the graph keeps. */
  readonly source: VocabularySource | null;
}

/** The text of a vocabulary, by which graphs are compared. */
export interface VocabularySource {
  readonly yaml: string;
  readonly sha256: string;
  readonly format: number;
}

const lists = {
  kinds: [],
  literals: [],
  relations: [],
  extend: [],
  roles: [],
  units: [],
  editions: [],
  readings: [],
};

/** The vocabulary without entries: that of the package alone. */
export const noVocabulary: OwnVocabulary = freezeAll({ ...lists, source: null });

let installed: OwnVocabulary | undefined;
let isTaken = false;

/**
 * Installs the vocabulary of this process or thread. The model is made from it when it is first imported, and type-graphql
 * holds one schema a process, so there is one vocabulary a process too.
 *
 * @throws Error if the model was imported already
 */
export function installVocabulary(vocabulary: OwnVocabulary): void {
  if (isTaken) throw new Error('A vocabulary is installed before the model is imported.');
  installed = freezeAll(vocabulary);
  declareUnits(vocabulary.units);
  declareOffices(vocabulary.roles);
}

/** The vocabulary of this process, from then on a fixed one; for the model alone. */
export function takeOwn(): OwnVocabulary {
  isTaken = true;
  return ownVocabulary();
}

/** The vocabulary of this process. */
export function ownVocabulary(): OwnVocabulary {
  return installed ?? noVocabulary;
}

/** The value, frozen with all in it. */
export function freezeAll<T extends object>(value: T): T {
  for (const inner of Object.values(value) as unknown[])
    if (typeof inner === 'object' && inner !== null && !Object.isFrozen(inner)) freezeAll(inner);
  return Object.freeze(value);
}
