import './provenance/fields.js';
import { entities } from './entities/types.js';
import { relationClasses } from './relations/types.js';
import { Name } from './provenance/name.js';

/** Every type that the schema must know though no root field may lead to it. */
export const orphanedTypes = [...Object.values(entities), ...relationClasses, Name];
