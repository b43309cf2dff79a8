import { invariant } from '../../shared/errors.js';
import type { FieldMapping, RootMapping } from '../../shared/mapping.js';
import type { Arguments } from '../read/arguments.js';
import { claimsOfRelationField, connectionField } from './connection.js';
import {
  computedField,
  firstOfField,
  embeddedField,
  endField,
  propertyField,
  relationTypeField,
  resolvedField,
  sentenceField,
  typeNameField,
} from './fields.js';
import { listField, oneField } from './follow.js';
import { relationCountsField } from './relation-counts.js';
import type { RootPlan } from './root-plan.js';
import { rootCompilers } from './roots.js';
import type { SchemaIndex } from '../read/schema-index.js';
import { Scope, type FieldCompiler } from './scope.js';
import type { Selection } from '../read/selection.js';

/** How each kind of field below a node compiles. */
const fieldCompilers: Readonly<Record<string, FieldCompiler>> = {
  typeName: typeNameField,
  property: propertyField,
  computed: computedField,
  firstOf: firstOfField,
  embedded: embeddedField,
  connection: connectionField,
  claimsOfRelation: claimsOfRelationField,
  list: listField,
  one: oneField,
  end: endField,
  sentence: sentenceField,
  relationType: relationTypeField,
  relationCounts: relationCountsField,
  resolved: resolvedField,
};

/** Whether a field with this mapping is a root field that compiles to a statement. */
export function isRootMapping(mapping: FieldMapping): mapping is RootMapping {
  return mapping.kind in rootCompilers;
}

/**
 * One statement for a root field and all that is asked below it, whatever its depth. Arguments decide the
 * statement’s text by their shape alone (see `shapeOf`); their values are bound when it runs.
 */
export function compileRoot(
  index: SchemaIndex,
  selection: Selection,
  args: Arguments,
  { isTyped }: { isTyped: boolean },
): RootPlan {
  const compile = rootCompilers[selection.mapping.kind];
  invariant(compile, `${selection.field.name} is a compiled root field`);
  return compile(scopeOf(index, args, { isTyped }), selection);
}

/** A compilation of its own for these arguments. */
export function scopeOf(
  index: SchemaIndex,
  args: Arguments,
  { isTyped }: { isTyped: boolean },
): Scope {
  return new Scope(index, args, fieldCompilers, isTyped);
}
