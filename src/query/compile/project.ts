import { termProperties } from '../../shared/as-of.js';
import { invariant } from '../../shared/errors.js';
import type { ByKind, NodeFieldMapping } from '../../shared/mapping.js';
import { cypher, name, type Fragment } from '../../store/statement.js';
import type { Selection, SelectionSet } from '../read/selection.js';
import { readAsOf } from './as-of.js';
import type { Block, Owner, Read, Scope } from './scope.js';
import { columnAt, constant, objectOf, switchOn } from './shape.js';

/** A node of one of these types as an object with the selected fields. */
export function projectNode(
  scope: Scope,
  block: Block,
  owner: Owner,
  set: SelectionSet,
  types: readonly string[],
): Read {
  const [only, ...others] = types;
  invariant(only !== undefined, 'a node has a type');
  const known = new SharedReads();
  const own = { ...owner, isEntity: scope.index.entityTypes.includes(only) };
  const read = (type: string) => projectFields(scope, block, own, set.get(type) ?? [], type, known);
  if (others.length === 0) return read(only);
  const kind = block.columns.add(cypher`${owner.node}.kind`);
  return switchOn(kind, new Map(types.map((type) => [type, read(type)])));
}

/** The relation of an edge, with the object type of its relationship. */
export function projectRelation(scope: Scope, block: Block, owner: Owner, set: SelectionSet): Read {
  const { relation } = owner;
  invariant(relation, 'an edge of a relation has one');
  const known = new SharedReads();
  const cases = relation.types.map((type) => {
    const typeName = scope.index.relations.get(type)?.name ?? '';
    const fields = set.get(typeName) ?? [];
    return [
      relation.layer.heldType(type),
      projectFields(scope, block, owner, fields, typeName, known),
    ] as const;
  });
  const [first] = cases;
  if (first && cases.length === 1) return first[1];
  return switchOn(block.columns.add(relation.type()), new Map(cases));
}

/** The reads shared by the types of one place, so that a plan holds each once. */
class SharedReads {
  readonly bySelection = new Map<Selection, Read>();
  readonly #objects: { readonly fields: Fields; readonly read: Read }[] = [];

  /** The read of an object with these fields. */
  objectOf(fields: Fields): Read {
    const known = this.#objects.find((object) => isSame(object.fields, fields));
    if (known) return known.read;
    const read = objectOf(fields);
    this.#objects.push({ fields, read });
    return read;
  }
}

type Fields = readonly (readonly [key: string, read: Read])[];

function isSame(some: Fields, others: Fields): boolean {
  return (
    some.length === others.length &&
    some.every(([key, read], i) => key === others[i]?.[0] && read === others[i][1])
  );
}

/** An object with these fields; fields shared by several types are fetched once. */
export function projectFields(
  scope: Scope,
  block: Block,
  owner: Owner,
  selections: readonly Selection[],
  typeName: string,
  known = new SharedReads(),
): Read {
  const fields = selections.map((selection) => {
    const { kind } = selection.mapping;
    invariant(isOfNode(scope, selection), `a field of the kind ${kind} stands below a node`);
    const read =
      (kind === 'typeName' ? undefined : known.bySelection.get(selection)) ??
      projectField(scope, block, owner, selection.mapping.kind, selection, typeName);
    known.bySelection.set(selection, read);
    return [selection.key, read] as const;
  });
  return scope.isTyped ? typedObjectOf(scope, typeName, fields) : known.objectOf(fields);
}

/** An object with these fields, and with its type’s name if graphql-js will read it. */
export function typedObjectOf(scope: Scope, typeName: string, fields: Fields): Read {
  return objectOf(scope.isTyped ? [...fields, ['__typename', constant(typeName)]] : fields);
}

function projectField<Kind extends NodeFieldMapping['kind']>(
  scope: Scope,
  block: Block,
  owner: Owner,
  kind: Kind,
  selection: Selection<ByKind<NodeFieldMapping>[Kind]>,
  typeName: string,
): Read {
  return scope.compilers[kind](scope, block, owner, selection, typeName);
}

function isOfNode(
  { compilers }: Scope,
  selection: Selection,
): selection is Selection<NodeFieldMapping> {
  return selection.mapping.kind in compilers;
}

/** A property of the owner: of its relation while that is read, else of its node. */
export function propertyOf({ node, relation, layer, isEntity }: Owner, property: string): Fragment {
  if (relation) return relation.property(property);
  return isEntity === true ? layer.property(node, property) : cypher`${node}.${name(property)}`;
}

/** The column of a property of the owner. */
export function propertyColumn(block: Block, owner: Owner, property: string): number {
  return block.columns.add(propertyOf(owner, property));
}

/** The properties of a relation that each of its terms has of its own. */
const ofTerms: ReadonlySet<string> = new Set([
  ...termProperties,
  ...['endedBy', 'contested', 'phrasing'],
]);

/** Reads a property of the owner: of a relation at a time, that of the term which held then. */
export function propertyRead(block: Block, owner: Owner, property: string): Read {
  const shown = columnAt(propertyColumn(block, owner, property));
  const { relation } = owner;
  if (relation?.asOf === undefined || !ofTerms.has(property)) return shown;
  const terms = columnAt(block.columns.add(relation.property('terms')));
  return readAsOf(property, { shown, terms }, relation.asOf);
}
