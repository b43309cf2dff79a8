/** The operation by which the page asks for the files of a part of the graph, one field a format. */
export const fileOfExports = 'operations/views/view-exports.graphql';

/** The formats for which the operation asks, each with its name in the answer. */
export function formatsIn(operation: string) {
  return [...operation.matchAll(/(\w+): export\(format: (\w+)\)/g)].map(
    ([, alias = '', format = '']) => ({ alias, format }),
  );
}

/** The operation with a field for each format of these names that it did not ask for, after the others. */
export function askForAll(operation: string, names: readonly string[]): string {
  const asked = new Set(formatsIn(operation).map(({ format }) => format));
  const missing = names.map(enumNameOf).filter((format) => !asked.has(format));
  const fields = missing.map(
    (format) => `    ${camelCase(format)}: export(format: ${format}) {\n      ...File\n    }\n`,
  );
  return operation.replace(/ {2}\}\n\}\n$/, `${fields.join('')}$&`);
}

/** `edge-list` → `EDGE_LIST`, its value of `ExportFormat`. */
export function enumNameOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

/** `EDGE_LIST` → `edgeList`. */
function camelCase(format: string): string {
  return format.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
