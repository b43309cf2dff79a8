import type { Entity } from '../element.js';

/** IRIs of other publishers for the same thing, by the property with their identifier. */
const authorities: Readonly<Record<string, (identifier: string) => string>> = {
  wikidata: (item) => `http://www.wikidata.org/entity/${item}`,
  // ISO publishes no IRIs for its codes; the Publications Office of the EU has one for each, by the three letters.
  iso3: (code) => `http://publications.europa.eu/resource/authority/country/${code}`,
};

/** Pages with its identifier. */
const pages: Readonly<Record<string, (identifier: string) => string>> = {
  iso2: (code) => `https://www.iso.org/obp/ui/#iso:code:3166:${code}`,
};

/** The IRIs that others have for an entity. */
export function sameAs(entity: Entity): readonly string[] {
  return namesBy(authorities, entity);
}

/** Pages of others about an entity and nothing else. */
export function pagesOf(entity: Entity): readonly string[] {
  return namesBy(pages, entity);
}

function namesBy(known: typeof authorities, { properties }: Entity): readonly string[] {
  return Object.entries(known).flatMap(([property, toIri]) => {
    const identifier = properties[property];
    // A mistyped identifier would break the IRI, or name something else.
    return typeof identifier === 'string' && /^[A-Za-z0-9]+$/.test(identifier)
      ? [toIri(identifier)]
      : [];
  });
}
