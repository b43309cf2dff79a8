import { getNamedType, isEnumType } from 'graphql';
import { tableForms } from '../../operations/write-table.js';
import { queriesOf } from '../../operations/find-operation.js';
import type {
  OperationVariable,
  StoredOperation,
  StoredOperations,
} from '../../operations/stored-operation.js';

/** Every stored operation with its answer and its variables, as `GET /q` gives it. */
export function listOperations(operations: StoredOperations): object {
  return { documents: queriesOf(operations).map(describeOperation) };
}

function describeOperation({ name, description, hash, variables }: StoredOperation): object {
  return {
    name,
    path: `/q/${name}`,
    tables: tableForms.map((form) => `/q/${name}.${form.name}`),
    description,
    sha256: hash,
    variables: variables.map(describeVariable),
  };
}

function describeVariable(variable: OperationVariable): object {
  const type = getNamedType(variable.type);
  return {
    name: variable.name,
    type: String(variable.type),
    required: variable.isRequired,
    ...(variable.default !== undefined && { default: variable.default }),
    ...(isEnumType(type) && { values: type.getValues().map(({ name }) => name) }),
  };
}
