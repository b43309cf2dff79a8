/**
 * Each dataset is a layer of the graph beside the whole of it: what its claims alone give. There an entity is a `Scoped`
 * node, which leads to the entity itself; its kinds, its relations and its names have names of their own, so that what
 * asks the whole graph never meets a layer. All that a layer holds has the properties that it has in the whole graph but
 * for the id of a node, which says the dataset too, as do the keys that put nodes in order.
 */

/** Leads from an entity of a layer to the entity. */
export const scopeType = 'SCOPE_OF';

/** The label that nodes of this label have in a layer. */
export function layerLabel(label: string): string {
  return label === 'Entity' ? 'Scoped' : `Scoped${label}`;
}

const typePrefix = 'SCOPED_';

/** The type that relationships of this type have in a layer. */
export function layerType(type: string): string {
  return typePrefix + type;
}

/** The type of a relationship of a layer in the whole graph; of another one, its type. */
export function plainType(type: string): string {
  return type.startsWith(typePrefix) ? type.slice(typePrefix.length) : type;
}

/** The id of a node of a layer, from the id that it has in the whole graph: a dataset has a key without spaces. */
export function layerId(dataset: string, id: string): string {
  return `${dataset} ${id}`;
}

/** The id in the whole graph of a node of a layer. */
export function plainId(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}

/** The order key of a node of a layer. */
export function layerOrder(dataset: string, key: string): string {
  return `${dataset}\u0001${key}`;
}
