/**
 * An answer in the one form that all contestants' answers have in common: connections are lists, an edge is its node
 * with what its relation says, one row is no list, keys are sorted, and where a page lies is left out.
 */
export function normalise(answer: unknown): unknown {
  const plain = flatten(answer);
  return Array.isArray(plain) && plain.length === 1 ? plain[0] : plain;
}

function flatten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flatten);
  if (typeof value !== 'object' || value === null) return value;
  const map = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(map['nodes'])) return map['nodes'].map(flatten);
  if (Array.isArray(map['edges'])) return map['edges'].map(flattenEdge);
  return Object.fromEntries(
    Object.entries(map)
      .map(([key, part]) => [key, flatten(part)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function flattenEdge(edge: unknown): unknown {
  const { node, relation, properties } = edge as Readonly<Record<string, object>>;
  return flatten({ ...node, ...(relation ?? properties) });
}
