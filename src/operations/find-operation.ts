import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { KnownError } from '../shared/errors.js';
import type { StoredOperation, StoredOperations } from './stored-operation.js';

/**
 * The operation of that name, or the only one of the document without a name.
 * @param nameOption option with which the caller gives the name, for the message
 * @throws KnownError `BAD_INPUT` if there is no such operation, or several and no name
 */
export function findOperation(
  document: DocumentNode,
  operationName: string | undefined,
  nameOption = 'operationName',
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation) return operation;
  throw new KnownError(
    'BAD_INPUT',
    operationName === undefined
      ? `The document has several operations: name one by ${nameOption}.`
      : `The document has no operation "${operationName}".`,
  );
}

/**
 * The stored query of that name.
 * @throws KnownError `NOT_FOUND` with the known names, `BAD_INPUT` if it changes the graph
 */
export function findStoredQuery(operations: StoredOperations, name: string): StoredOperation {
  const operation = operations.get(name);
  if (operation?.isMutation === true)
    throw new KnownError(
      'BAD_INPUT',
      `"${name}" changes the graph: send it to /graphql by POST, with {"documentId": "${name}"}.`,
    );
  if (operation !== undefined) return operation;
  const names = queriesOf(operations)
    .map((query) => query.name)
    .join(', ');
  const offer = names === '' ? 'There are none.' : `Choose one of ${names}.`;
  throw new KnownError('NOT_FOUND', `There is no stored operation "${name}". ${offer}`);
}

/** Stored queries without mutations, in the order of their names. */
export function queriesOf(operations: StoredOperations): readonly StoredOperation[] {
  return [...operations.values()].filter(({ isMutation }) => !isMutation);
}

/**
 * The root fields of an operation with those of fragments; a fragment that is spread twice has the same fields again.
 */
export function rootFieldsOf(
  document: DocumentNode,
  { selectionSet }: Pick<OperationDefinitionNode, 'selectionSet'>,
): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const opened = new Set<string>();
  const enter = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) enter(selection.selectionSet);
      else if (!opened.has(selection.name.value)) {
        opened.add(selection.name.value);
        for (const set of fragmentsIn(document, selection.name.value)) enter(set);
      }
    }
  };
  enter(selectionSet);
  return fields;
}

function fragmentsIn({ definitions }: DocumentNode, name: string): readonly SelectionSetNode[] {
  return definitions.flatMap((each) =>
    each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name ? [each.selectionSet] : [],
  );
}
