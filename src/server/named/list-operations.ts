import { getNamedType, isEnumType } from 'graphql';
import type {
  OperationVariable,
  StoredOperation,
  StoredOperations,
} from '../../operations/stored-operation.js';

/** Every named document with what it tells and what it takes, as `GET /q` gives it. */
export function listOperations(documents: StoredOperations): object {
  return { documents: [...documents.values()].map(describeDocument) };
}

function describeDocument({ name, description, hash, variables }: StoredOperation): object {
  return {
    name,
    path: `/q/${name}`,
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
