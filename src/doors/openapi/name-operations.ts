import type { StoredOperation } from '../../operations/stored-operation.js';
import { tableForms } from '../../operations/write-table.js';

/** Names in the description that belong to one stored operation. */
export interface OperationNames {
  readonly operationId: string;
  /** By the form of the table. */
  readonly tableIds: Readonly<Record<string, string>>;
  /** Generators make classes of named schemas alone. */
  readonly answer: string;
}

/** Names of each operation, by its own: none of them is taken, nor that of two, however generators write their case. */
export function nameOperations(
  operations: readonly StoredOperation[],
  taken: Iterable<string>,
): ReadonlyMap<string, OperationNames> {
  const used = new Set(Array.from(taken, (name) => name.toLowerCase()));
  return new Map(
    operations.map(({ name }) => {
      const names = firstFree(camelOf(name), used);
      for (const each of allOf(names)) used.add(each);
      return [name, names];
    }),
  );
}

function firstFree(name: string, used: ReadonlySet<string>): OperationNames {
  for (let number = 1; ; number += 1) {
    const names = namesFrom(number === 1 ? name : `${name}${number}`);
    if (!allOf(names).some((each) => used.has(each))) return names;
  }
}

function namesFrom(operationId: string): OperationNames {
  const tables = tableForms.map(({ name }) => [name, `${operationId}As${pascalOf(name)}`] as const);
  return {
    operationId,
    answer: `${pascalOf(operationId)}Answer`,
    tableIds: Object.fromEntries(tables),
  };
}

function allOf({ operationId, tableIds, answer }: OperationNames): readonly string[] {
  return [operationId, answer, ...Object.values(tableIds)].map((name) => name.toLowerCase());
}

function camelOf(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function pascalOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
