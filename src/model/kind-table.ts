import { invariant } from '../shared/errors.js';
import { entityKindNames, type EntityKind } from './kinds.js';

/** One thing for each kind of entity, those of the vocabulary included. */
export interface KindTable<Thing> {
  get(kind: EntityKind): Thing;
}

/** The table of what `make` gives for each kind, in their order. */
export function tableByKind<Thing>(make: (kind: EntityKind) => Thing): KindTable<Thing> {
  const things = new Map(entityKindNames.map((kind) => [kind, make(kind)]));
  return {
    get(kind) {
      const thing = things.get(kind);
      invariant(thing, 'every kind of entity is in the table');
      return thing;
    },
  };
}
