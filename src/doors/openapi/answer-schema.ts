import {
  Kind,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../../shared/errors.js';
import type { StoredOperation } from '../../operations/stored-operation.js';
import { leafSchema, type JsonSchema, type NamedEnums } from './variable-schema.js';

/** A selection on a type. */
interface Selected {
  readonly on: GraphQLNamedType;
  readonly set: SelectionSetNode;
}

/** A value of an answer: its type, its selections, and whether every answer has it. */
interface Value {
  readonly type: GraphQLOutputType | undefined;
  readonly selected: Selected[];
  isSure: boolean;
}

/** Schema of the data that answers an operation: exactly the fields that its document selects. */
export function answerSchema(
  { document, operation }: StoredOperation,
  schema: GraphQLSchema,
  enums: NamedEnums,
): JsonSchema {
  const query = schema.getQueryType();
  invariant(query, 'a schema has queries');
  return objectOf([{ on: query, set: operation.selectionSet }]);

  function objectOf(selected: readonly Selected[]): JsonSchema {
    const values = new Map<string, Value>();
    for (const { on, set } of selected) collect(on, set, true, values);
    const all = [...values];
    return {
      type: 'object',
      properties: Object.fromEntries(all.map(([name, value]) => [name, schemaOf(value)])),
      required: all.filter(([, { isSure }]) => isSure).map(([name]) => name),
      additionalProperties: false,
    };
  }

  function collect(
    on: GraphQLNamedType,
    { selections }: SelectionSetNode,
    isSure: boolean,
    values: Map<string, Value>,
  ): void {
    for (const selection of selections) {
      const isAlways = isSure && (selection.directives ?? []).length === 0;
      if (selection.kind === Kind.FIELD) addField(on, selection, isAlways, values);
      else {
        const part =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragment(selection.name.value);
        const { typeCondition } = part;
        const inner = typeCondition && schema.getType(typeCondition.name.value);
        collect(inner ?? on, part.selectionSet, isAlways && holdsFor(on, inner), values);
      }
    }
  }

  function addField(
    on: GraphQLNamedType,
    node: FieldNode,
    isSure: boolean,
    values: Map<string, Value>,
  ): void {
    const name = (node.alias ?? node.name).value;
    const fields = isObjectType(on) || isInterfaceType(on) ? on.getFields() : {};
    const type = fields[node.name.value]?.type; // none for __typename
    const value = values.get(name) ?? { type, selected: [], isSure };
    values.set(name, value);
    value.isSure ||= isSure;
    if (type !== undefined && node.selectionSet !== undefined)
      value.selected.push({ on: getNamedType(type), set: node.selectionSet });
  }

  /** True if everything of a type also fits the condition of a fragment. */
  function holdsFor(on: GraphQLNamedType, condition: GraphQLNamedType | undefined): boolean {
    if (condition === undefined || condition === on) return true;
    return isAbstractType(condition) && isObjectType(on) && schema.isSubType(condition, on);
  }

  function fragment(name: string) {
    const found = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    );
    invariant(found?.kind === Kind.FRAGMENT_DEFINITION, 'a valid document has its fragments');
    return found;
  }

  function schemaOf({ type, selected }: Value): JsonSchema {
    if (type === undefined) return { type: 'string' };
    if (isNonNullType(type)) return presentOf(type.ofType, selected);
    return orNull(presentOf(type, selected));
  }

  function presentOf(type: GraphQLOutputType, selected: Selected[]): JsonSchema {
    if (isListType(type))
      return { type: 'array', items: schemaOf({ type: type.ofType, selected, isSure: true }) };
    return isLeafType(type) ? leafSchema(type, enums) : objectOf(selected);
  }
}

function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  return typeof type === 'string' && type !== 'object'
    ? { ...schema, type: [type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
}
