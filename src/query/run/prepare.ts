import {
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  locatedError,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { invariant } from '../../shared/errors.js';
import { getOrMake } from '../../shared/get-or-make.js';
import type { RootMapping, Values } from '../../shared/mapping.js';
import { compileRoot, isCompiledRoot, isRootMapping } from '../compile/compile.js';
import type { NodesPlan } from '../compile/nodes.js';
import type { RootPlan } from '../compile/plan.js';
import {
  evaluateArguments,
  shapeOf,
  type Arguments,
  type ArgumentSource,
} from '../read/arguments.js';
import { indexOf, type SchemaIndex } from '../read/schema-index.js';
import { SelectionReader, type Selection } from '../read/selection.js';

const maxTrees = 16;
const maxShapes = 64;

/** An operation of a document, with all that is worked out once and used whenever it runs. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /**
   * The plans of the root fields for these variables, compiled once for each shape; undefined where only graphql-js
   * can answer. Whoever answers, what can be known to be wrong without the graph is refused here.
   *
   * @throws GraphQLError for arguments that make no sense or ask too much
   */
  plan(variables: Values): Plan | undefined;
}

export interface Plan {
  readonly roots: readonly PlannedRoot[];
  readonly args: Arguments;
}

export interface PlannedRoot {
  readonly selection: Selection;
  /** For a field that compiles to a statement; the others are `__typename` and those with code of their own. */
  readonly plan: RootPlan | undefined;
  /** The plans of what its code refers to. */
  readonly references: Map<Selection, Map<string, NodesPlan>>;
}

interface Tree {
  readonly roots: readonly Selection[];
  /** Our own executor can answer all of it. */
  readonly isOurs: boolean;
  readonly sources: readonly ArgumentSource[];
  readonly plans: LRUCache<string, readonly PlannedRoot[]>;
}

/** A document’s operations are kept as long as the document itself, and what is kept for each is bounded. */
const prepared = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();

/** The operation of that name, or the only one, ready to run. That there is one was found out before. */
export function prepare(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): PreparedOperation {
  const operations = getOrMake(prepared, document, () => new Map<string, PreparedOperation>());
  return getOrMake(operations, operationName ?? '', () =>
    prepareAnew(schema, document, operationName),
  );
}

function prepareAnew(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): PreparedOperation {
  const operation = getOperationAST(document, operationName);
  invariant(operation, 'an operation that is executed is one of its document');
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const { conditions, introspects } = scan(document);
  const trees = new LRUCache<string, Tree>({ max: maxTrees });
  const readTree = (variables: Values): Tree => {
    const type = schema.getRootType(operation.operation);
    invariant(type, 'a validated operation has a root type');
    const reader = new SelectionReader({ schema, fragments, variables });
    const roots = reader.read(type, [operation.selectionSet]);
    return {
      roots,
      isOurs:
        !introspects &&
        operation.operation === OperationTypeNode.QUERY &&
        !roots.some((root) => needsGraphqlJs(root, { isMadeByCode: true }, new Set())),
      sources: reader.sources,
      plans: new LRUCache<string, readonly PlannedRoot[]>({ max: maxShapes }),
    };
  };
  const index = indexOf(schema);
  return {
    operation,
    fragments,
    plan: (variables) => {
      const key = conditions.map((name) => String(variables[name])).join();
      const { roots, isOurs, sources, plans } = getOrMake<string, Tree>(trees, key, () =>
        readTree(variables),
      );
      const args = evaluateArguments(index, sources, variables);
      const planned = getOrMake<string, readonly PlannedRoot[]>(plans, shapeOf(sources, args), () =>
        roots.map((selection) => ({
          selection,
          plan: isCompiledRoot(selection) ? compileAt(index, selection, args) : undefined,
          references: new Map<Selection, Map<string, NodesPlan>>(),
        })),
      );
      return isOurs ? { roots: planned, args } : undefined;
    },
  };
}

/** @throws GraphQLError at the root field that asks too much, or what cannot be */
function compileAt(index: SchemaIndex, selection: Selection<RootMapping>, args: Arguments) {
  try {
    return compileRoot(index, selection, args, { isTyped: false });
  } catch (error) {
    throw locatedError(error, [...selection.nodes]);
  }
}

/**
 * Whether our own executor cannot answer a field: code starts from an entity below it that a statement gives, or code
 * gives something whose type only its value says. Types that share a field share its selection, so each is seen once.
 */
function needsGraphqlJs(
  { mapping, type, children }: Selection,
  { isMadeByCode }: { isMadeByCode: boolean },
  seen: Set<Selection>,
): boolean {
  if (mapping.kind === 'resolved') return true;
  const isStillByCode = isMadeByCode && mapping.kind !== 'reference' && !isRootMapping(mapping);
  const saysItsType = isAbstractType(type) || (isObjectType(type) && type.isTypeOf);
  if (isStillByCode && saysItsType) return true;
  return [...children.values()].flat().some((child) => {
    if (seen.has(child)) return false;
    seen.add(child);
    return needsGraphqlJs(child, { isMadeByCode: isStillByCode }, seen);
  });
}

/** The variables of `@skip` and `@include`, and whether the document introspects the schema. */
function scan(document: DocumentNode): { conditions: readonly string[]; introspects: boolean } {
  const conditions = new Set<string>();
  let introspects = false;
  visit(document, {
    Field: ({ name: { value } }) => {
      if (value === '__schema' || value === '__type') introspects = true;
    },
    Directive: ({ arguments: given }) => {
      for (const { value } of given ?? [])
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return { conditions: [...conditions].sort(), introspects };
}
