import { relationTypes } from '../../model/relations/index.js';
import { join, name } from '../../store/statement.js';

/** The types of the direct relations between entities, for a pattern that takes each of them. */
export const anyRelation = join(relationTypes.map(name), '|');
