import type { ByKind, FieldMapping, RootMapping } from '../../shared/mapping.js';
import type { Viewer } from '../../shared/viewer.js';
import type { Arguments } from '../read/arguments.js';
import type { SchemaIndex } from '../read/schema-index.js';
import type { Selection } from '../read/selection.js';
import { claimsOfRelationField, connectionField } from './connection.js';
import { relationOfClaimField } from './relation-of-claim.js';
import {
  computedField,
  embeddedField,
  endField,
  firstOfField,
  propertyField,
  redirectedFromField,
  relationTypeField,
  resolvedField,
  typeNameField,
} from './fields.js';
import { listField, oneField, relationCountsField } from './follow.js';
import { paragraphField } from './paragraph.js';
import type { CompiledRoot, RootPlan } from './plan.js';
import { rootCompilers } from './roots.js';
import { sentenceField } from './sentence.js';
import { Scope, type FieldCompilers } from './scope.js';
import { translationField } from './translation.js';

/** How each kind of field below a node compiles. */
const fieldCompilers: FieldCompilers = {
  typeName: typeNameField,
  redirectedFrom: redirectedFromField,
  property: propertyField,
  computed: computedField,
  firstOf: firstOfField,
  embedded: embeddedField,
  connection: connectionField,
  claimsOfRelation: claimsOfRelationField,
  relationOfClaim: relationOfClaimField,
  list: listField,
  one: oneField,
  end: endField,
  sentence: sentenceField,
  relationType: relationTypeField,
  relationCounts: relationCountsField,
  resolved: resolvedField,
  translation: translationField,
  paragraph: paragraphField,
};

/** Whether a field is a root field that compiles to a statement. */
export function isCompiledRoot(selection: Selection): selection is Selection<RootMapping> {
  return isRootMapping(selection.mapping);
}

/** Whether a field with this mapping is a root field that compiles to a statement. */
export function isRootMapping(mapping: FieldMapping): mapping is RootMapping {
  return mapping.kind in rootCompilers;
}

/**
 * One statement for a root field and its whole selection, at any depth; each level of nested filters adds one. Arguments change
 * the statement’s text by their shape alone (see `shapeOf`); their values are bound when it runs.
 */
export function compileRoot(
  index: SchemaIndex,
  selection: Selection<RootMapping>,
  args: Arguments,
  { isTyped, viewer }: { readonly isTyped: boolean; readonly viewer: Viewer | undefined },
): RootPlan {
  const scope = scopeOf(index, args, { isTyped, viewer, root: selection.args });
  const plan = compileByKind(selection.mapping.kind, scope, selection);
  return { ...plan, levels: scope.sets.toStatements() };
}

function compileByKind<Kind extends RootMapping['kind']>(
  kind: Kind,
  scope: Scope,
  selection: Selection<ByKind<RootMapping>[Kind]>,
): CompiledRoot {
  return rootCompilers[kind](scope, selection);
}

interface Compiled {
  readonly isTyped: boolean;
  /** The asker: statements leave out nodes that this one may not see. */
  readonly viewer: Viewer | undefined;
  readonly root?: number | undefined;
}

/** A new compilation for these arguments. */
export function scopeOf(
  index: SchemaIndex,
  args: Arguments,
  { isTyped, viewer, root }: Compiled,
): Scope {
  return new Scope(index, args, fieldCompilers, isTyped, root, viewer);
}
