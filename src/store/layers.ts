/**
 * Each dataset is a layer of the graph beside the whole: the view that follows from its claims alone. An entity in a
 * layer is a `Scoped` node that leads to the entity; kinds, relations and names in a layer have types of their own, so
 * that statements on the whole graph never meet it. Nodes and relationships of a layer have the properties of the whole
 * graph, except that ids and sort keys also contain the dataset.
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

/** The whole graph's type of a layer's relationship; other types are returned unchanged. */
export function plainType(type: string): string {
  return type.startsWith(typePrefix) ? type.slice(typePrefix.length) : type;
}

/** The id of a layer's node, from its id in the whole graph: a dataset has a key without spaces. */
export function layerId(dataset: string, id: string): string {
  return `${dataset} ${id}`;
}

/** The id in the whole graph of a node of a layer. */
export function plainId(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}

/** The sort key of a node of a layer. */
export function layerOrder(dataset: string, key: string): string {
  return `${dataset}\u0001${key}`;
}
