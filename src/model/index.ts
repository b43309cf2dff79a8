import './provenance/fields.js';
import './provenance/translation.js';
import { entityKindNames } from './kinds.js';
import { entities } from './entities/types.js';
import { relationClasses } from './relations/types.js';
import { Name } from './provenance/name.js';

/** Types that belong to the schema even if no root field leads to them. */
export const orphanedTypes = [
  ...entityKindNames.map((kind) => entities.get(kind)),
  ...relationClasses,
  Name,
];
