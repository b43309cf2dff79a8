import type { OperationVariable, StoredOperation } from './stored-operation.js';

/** One sentence that says which variables a document takes. */
export function signatureOf({ name, variables }: StoredOperation): string {
  if (variables.length === 0) return `"${name}" takes no variables.`;
  return `"${name}" takes ${variables.map(describe).join(', ')}.`;
}

function describe(variable: OperationVariable): string {
  const text = `${variable.name}: ${String(variable.type)}`;
  return variable.default === undefined ? text : `${text} = ${variable.default}`;
}
