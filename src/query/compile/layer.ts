import type { Values, Via } from '../../shared/mapping.js';
import { layerId, layerLabel, layerOrder, layerType, scopeType } from '../../store/layers.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import { isGiven } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import { argumentAt, entryAt, LayerSlot, slotAt, type ArgumentPath, type Slot } from './plan.js';

/** In a pattern: the way from a node of a layer to its entity. */
const scope = name(scopeType);

/** Relationships that are not between entities and that layers have too. */
const alsoInLayers: readonly string[] = ['NAMED'];

/** Where the nodes and relations of a part of a question lie: in the whole graph, or in the layer of one dataset. */
export class Layer {
  constructor(
    readonly index: SchemaIndex,
    /** Where the arguments say which; none for the whole graph. */
    readonly dataset?: ArgumentPath,
  ) {}

  get isWhole(): boolean {
    return this.dataset === undefined;
  }

  /** The label under which nodes of this label lie there. */
  label(label: string): Fragment {
    return name(this.labelName(label));
  }

  /** The same as a text. */
  labelName(label: string): string {
    const isOfEntities = label === 'Entity' || this.index.entityTypes.includes(label);
    return isOfEntities && !this.isWhole ? layerLabel(label) : label;
  }

  /** The same relationships as they lie there. */
  via(via: Via): Via {
    if (this.isWhole) return via;
    const types = via.types.map((type) => this.heldType(type));
    return via.label === undefined
      ? { ...via, types }
      : { ...via, types, label: layerLabel(via.label) };
  }

  /** The type that relationships of this type have there. */
  heldType(type: string): string {
    const isHeld = this.index.relations.has(type) || alsoInLayers.includes(type);
    return isHeld && !this.isWhole ? layerType(type) : type;
  }

  /** A property of an entity as it is shown: nodes of a layer have ids of their own. */
  property(node: Fragment, property: string): Fragment {
    const held = property === 'id' && !this.isWhole ? 'entityId' : property;
    return cypher`${node}.${name(held)}`;
  }

  /** The id of a node there, or the ids, for those that stand at a place. */
  idsAt(path: ArgumentPath): Slot | LayerSlot {
    return this.slot(path, (dataset, ids) =>
      Array.isArray(ids)
        ? ids.map((id) => layerId(dataset, String(id)))
        : layerId(dataset, String(ids)),
    );
  }

  /** What is made of the value at a place; of the whole graph that value itself. */
  slot(path: ArgumentPath, make: LayerSlot['make']): Slot | LayerSlot {
    return this.dataset ? new LayerSlot(this.dataset, path, make) : slotAt(path);
  }

  /** Conditions that hold for nodes that belong to the dataset: claims, mentions, or entities of the layer. */
  has(node: Fragment): readonly Fragment[] {
    return this.dataset ? [cypher`${node}.dataset = ${slotAt(this.dataset)}`] : [];
  }

  /** Conditions that hold for the entities that the layer shows: those of others name no dataset. */
  shows(node: Fragment): readonly Fragment[] {
    return this.dataset ? [cypher`${slotAt(this.dataset)} IN ${node}.datasets`] : [];
  }

  /** Where the order keys of the layer begin, so that an index of one gives the order to a statement that asks for it. */
  startsAt(node: Fragment, orderKey: string): readonly Fragment[] {
    const start = this.orderPrefix();
    return start ? [cypher`${node}.${name(orderKey)} > ${start}`] : [];
  }

  /** What the order keys of the layer begin with; in the whole graph they have nothing in common. */
  orderPrefix(): LayerSlot | undefined {
    const { dataset } = this;
    return dataset && new LayerSlot(dataset, dataset, (id) => layerOrder(id, ''));
  }

  /** The condition that holds for an entity that was found otherwise, where the layer shows it. */
  showsFound(node: Fragment): readonly Fragment[] {
    return this.isWhole ? [] : [cypher`${node}.sortAr IS NOT NULL`];
  }
}

/** The layer that the arguments of a field open for all that is below it; undefined where they open none. */
export function layerOf(index: SchemaIndex, args: number, values: Values): Layer | undefined {
  const path = datasetAt(args, values);
  return path && new Layer(index, path);
}

/** Where the arguments of a field name the dataset of all that is below it. */
function datasetAt(args: number, values: Values): ArgumentPath | undefined {
  if (isGiven(values['dataset'])) return argumentAt(args, 'dataset');
  const input = values['input'] as Values | null | undefined;
  return isGiven(input?.['dataset']) ? entryAt(argumentAt(args, 'input'), 'dataset') : undefined;
}

/** A pattern that leads from an entity to its node in a layer. */
export function wayIn(from: Fragment, to: Fragment): Fragment {
  return cypher`(${from})<-[:${scope}]-(${to})`;
}

/** A pattern that leads from the node in a layer to the entity itself. */
export function wayOut(from: Fragment, to: Fragment): Fragment {
  return cypher`(${from})-[:${scope}]->(${to})`;
}
