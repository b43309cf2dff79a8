import { literalPredicates } from '../../model/predicates.js';
import type { Entity } from '../element.js';

/** The form of identifiers where no other is declared: a mistyped one would break the address, or name something else. */
const plainForm = '[A-Za-z0-9]+';

type Part = 'iri' | 'page' | 'url';

/** Addresses that follow from an identifier, by the parts of its declaration that have their forms. */
const known = literalPredicates.flatMap(
  ({ predicate, property, pattern = plainForm, ...forms }) => {
    const isSound = new RegExp(`^(?:${pattern})$`, 'u');
    const addressBy = (part: Part, identifier: unknown): readonly string[] => {
      const form = forms[part];
      return form !== undefined && typeof identifier === 'string' && isSound.test(identifier)
        ? [form.replace('{value}', () => encodeURIComponent(identifier))]
        : [];
    };
    const { iri, page, url } = forms;
    return (iri ?? page ?? url) === undefined ? [] : [{ predicate, property, addressBy }];
  },
);

const namesBy =
  (part: Part) =>
  ({ properties }: Entity): readonly string[] =>
    known.flatMap(({ property, addressBy }) => addressBy(part, properties[property]));

/** The IRIs that others have for an entity. */
export const sameAs = namesBy('iri');

/** Pages of others about an entity and nothing else. */
export const pagesOf = namesBy('page');

/** Pages of an entity at those who keep a scheme of the vocabulary. */
export const addressesOf = namesBy('url');

/** The IRI and the page that others have for an entity with an identifier, which a claim of this predicate states. */
export function namedByOthers(predicate: string, identifier: unknown): readonly string[] {
  const scheme = known.find((each) => each.predicate === predicate);
  return (['iri', 'page'] as const).flatMap((part) => scheme?.addressBy(part, identifier) ?? []);
}
