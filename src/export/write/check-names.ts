import { invariant } from '../../shared/errors.js';
import type { Header, Item } from '../element.js';

/** Safe without escaping as a label in Cypher, a column, an XML id and the end of an IRI. */
const safeName = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Fields of all entities beside their properties, at the same level in flat formats. */
const takenNames = new Set(
  'id name label kind labelAr labelEn datasets contested names validFrom validTo claimIds claims mentions'.split(
    ' ',
  ),
);

/** Throws if a declared property has the name of a field of every entity, or is declared twice. */
export function checkHeader({ properties }: Header): void {
  const seen = new Set<string>();
  for (const { name } of properties) {
    invariant(safeName.test(name), `the property ${name} has a name that every format can hold`);
    invariant(!takenNames.has(name), `the property ${name} does not hide what all entities have`);
    invariant(!seen.has(name), `the property ${name} is declared once`);
    seen.add(name);
  }
}

/** A check of kinds and relation types, which formats write unescaped; each name is checked once. */
export function createNameCheck(): (item: Item) => void {
  const known = new Set<string>();
  return (item) => {
    if (item.element !== 'entity' && item.element !== 'relation') return;
    const name = item.element === 'entity' ? item.kind : item.type;
    if (known.has(name)) return;
    invariant(safeName.test(name), `${item.element} ${item.id} has a kind that is a name: ${name}`);
    known.add(name);
  };
}
