import type { Values, Via } from '../../shared/mapping.js';
import { sortKey } from '#text/sort-key.js';
import { layerId, layerLabel, layerOrder, layerType, scopeType } from '../../store/layers.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import type { SchemaIndex } from '../read/schema-index.js';
import { givenAt, LayerSlot, slotAt, type ArgumentPath, type Slot } from './plan.js';

/** Relationship pattern between a node of a layer and its entity. */
const scope = name(scopeType);

/** Relationships that are not between entities but exist in layers too. */
const alsoInLayers: readonly string[] = ['NAMED'];

/** The place of nodes and relations of a part of a question: the whole graph, or the layer of one dataset. */
export class Layer {
  constructor(
    readonly index: SchemaIndex,
    /** Place of the dataset in the arguments; none for the whole graph. */
    readonly dataset?: ArgumentPath,
  ) {}

  get isWhole(): boolean {
    return this.dataset === undefined;
  }

  /** The label in this layer for nodes of a label. */
  label(label: string): Fragment {
    return name(this.labelName(label));
  }

  /** The same as a string. */
  labelName(label: string): string {
    const isOfEntities = label === 'Entity' || this.index.entityTypes.includes(label);
    return isOfEntities && !this.isWhole ? layerLabel(label) : label;
  }

  /** The relationships as named in this layer. */
  via(via: Via): Via {
    if (this.isWhole) return via;
    const types = via.types.map((type) => this.heldType(type));
    return via.label === undefined
      ? { ...via, types }
      : { ...via, types, label: layerLabel(via.label) };
  }

  /** The relationship type in this layer. */
  heldType(type: string): string {
    const isHeld = this.index.relations.has(type) || alsoInLayers.includes(type);
    return isHeld && !this.isWhole ? layerType(type) : type;
  }

  /** A property of an entity as it is shown: nodes of a layer have ids of their own. */
  property(node: Fragment, property: string): Fragment {
    const held = property === 'id' && !this.isWhole ? 'entityId' : property;
    return cypher`${node}.${name(held)}`;
  }

  /** The id or ids of nodes in this layer, from those at a place of the arguments. */
  idsAt(path: ArgumentPath): Slot | LayerSlot {
    return this.slot(path, (dataset, ids) =>
      Array.isArray(ids)
        ? ids.map((id) => layerId(dataset, String(id)))
        : layerId(dataset, String(ids)),
    );
  }

  /** A slot for the value at a place; in a layer transformed by `make`. */
  slot(path: ArgumentPath, make: LayerSlot['make']): Slot | LayerSlot {
    return this.dataset ? new LayerSlot(this.dataset, path, make) : slotAt(path);
  }

  /** Conditions for nodes of the dataset: claims, mentions, or entities of the layer. */
  has(node: Fragment): readonly Fragment[] {
    return this.dataset ? [cypher`${node}.dataset = ${slotAt(this.dataset)}`] : [];
  }

  /** Conditions for entities that the layer shows: entities of other layers name no dataset. */
  shows(node: Fragment): readonly Fragment[] {
    return this.dataset ? [cypher`${slotAt(this.dataset)} IN ${node}.datasets`] : [];
  }

  /** The condition on the first order key of the layer, so that an index gives its order. */
  startsAt(node: Fragment, orderKey: string): readonly Fragment[] {
    const start = this.orderPrefix();
    return start ? [cypher`${node}.${name(orderKey)} > ${start}`] : [];
  }

  /** The beginning of the order keys of labels that begin with the text at a place. */
  orderKeyAt({ args, read }: ArgumentPath): Slot | LayerSlot {
    const key = { args, read: (values: Values) => sortKey(String(read(values))) };
    return this.slot(key, (dataset, start) => layerOrder(dataset, String(start)));
  }

  /** The common prefix of the layer's order keys; none in the whole graph. */
  orderPrefix(): LayerSlot | undefined {
    const { dataset } = this;
    return dataset && new LayerSlot(dataset, dataset, (id) => layerOrder(id, ''));
  }

  /** The condition that the layer shows an entity found otherwise. */
  showsFound(node: Fragment): readonly Fragment[] {
    return this.isWhole ? [] : [cypher`${node}.sortAr IS NOT NULL`];
  }
}

/** The layer that the arguments of a field open for its selection; undefined if they open none. */
export function layerOf(index: SchemaIndex, args: number, values: Values): Layer | undefined {
  const path = givenAt(args, values, 'dataset');
  return path && new Layer(index, path);
}

/** A pattern from an entity to its node in a layer. */
export function wayIn(from: Fragment, to: Fragment): Fragment {
  return cypher`(${from})<-[:${scope}]-(${to})`;
}

/** A pattern from a node in a layer to its entity. */
export function wayOut(from: Fragment, to: Fragment): Fragment {
  return cypher`(${from})-[:${scope}]->(${to})`;
}
