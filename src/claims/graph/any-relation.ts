import { relationTypes } from '../../model/relations/index.js';
import { layerType } from '../../store/layers.js';
import { join, name } from '../../store/statement.js';

/** The types of the direct relations between entities, for a pattern that takes all of them. */
export const anyRelation = join(relationTypes.map(name), '|');

/** The same between the entities of layers. */
export const anyLayerRelation = join(
  relationTypes.map((type) => name(layerType(type))),
  '|',
);
