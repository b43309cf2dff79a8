import { literalPredicates } from '../../model/predicates.js';
import type { Entity } from '../element.js';

/** The form of identifiers where no other is declared: a mistyped one would break the address, or name something else. */
const plainForm = '[A-Za-z0-9]+';

/** Addresses that follow from the identifiers of an entity, by the part of a declaration that has their form. */
function namesBy(part: 'iri' | 'page' | 'url') {
  const known = literalPredicates.flatMap(({ property, pattern = plainForm, [part]: form }) =>
    form === undefined ? [] : [{ property, form, isSound: new RegExp(`^(?:${pattern})$`, 'u') }],
  );
  return ({ properties }: Entity): readonly string[] =>
    known.flatMap(({ property, form, isSound }) => {
      const identifier = properties[property];
      return typeof identifier === 'string' && isSound.test(identifier)
        ? [form.replace('{value}', () => encodeURIComponent(identifier))]
        : [];
    });
}

/** The IRIs that others have for an entity. */
export const sameAs = namesBy('iri');

/** Pages of others about an entity and nothing else. */
export const pagesOf = namesBy('page');

/** Pages of an entity at those who keep a scheme of the vocabulary. */
export const addressesOf = namesBy('url');
