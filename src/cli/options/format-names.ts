import { readFileSync } from 'node:fs';

/** A format of an export as the help shows it. */
export interface ListedFormat {
  readonly name: string;
  readonly description: string;
}

/** All formats of an export by name, as the schema of the package describes them: their own code is not needed for that. */
export function listFormats(): readonly ListedFormat[] {
  const schema = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8');
  const [, values = ''] = /^enum ExportFormat \{\n(.*?)^\}/ms.exec(schema) ?? [];
  return [...values.matchAll(/"""\s*(.+?)\s*"""\s*(\w+)/gs)].map(
    ([, description = '', value = '']) => ({
      name: value.toLowerCase().replaceAll('_', '-'),
      description,
    }),
  );
}
