import { parse } from 'csv-parse/sync';
import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { PropertyDeclaration } from '../../../../src/export/element.js';
import type { ReadGraph } from './read-graph.js';
import { readEntity, readRelation } from './read-record.js';
import { recordOf } from './record-of.js';

type Row = Record<string, string | undefined>;

/** The files in a zip, by name, in their order. */
export async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const files = new Map<string, string>();
  for await (const entry of archive.eachEntry())
    files.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)));
  return files;
}

export async function readGephiTables(
  bytes: Buffer,
  declarations: readonly PropertyDeclaration[],
): Promise<ReadGraph> {
  const files = await unzip(bytes);
  const rows = (file: string): Row[] =>
    parse(files.get(file) ?? '', {
      columns: true,
      cast: (value, { header }) => (header ? value : unescapeFormula(value)),
    });
  const types = new Map(declarations.map(({ name, type }) => [name, type]));
  const typed = (row: Row) =>
    recordOf(
      Object.entries(row).flatMap(([name, value = '']) =>
        value === '' ? [] : [[name, convert(value, types.get(name) ?? 'TEXT')]],
      ),
    );
  return {
    entities: recordOf(
      rows('nodes.csv').map((row) => [row['Id'], readEntity(typed(row), declarations)]),
    ),
    relations: recordOf(
      rows('edges.csv').map((row) => {
        const ends = { type: row['Label'], source: row['Source'], target: row['Target'] };
        return [row['Id'], readRelation(typed(row), ends)];
      }),
    ),
  };
}

/** Columns are named `name:type`; what is empty without quotes is not there. */
export async function readNeo4jTables(
  bytes: Buffer,
  declarations: readonly PropertyDeclaration[],
): Promise<ReadGraph> {
  const files = await unzip(bytes);
  const rows = (file: string): Record<string, unknown>[] => {
    const parsed: Row[] = parse(files.get(file) ?? '', {
      columns: true,
      cast: (value, { header, quoting }) => (header || value !== '' || quoting ? value : undefined),
    });
    return parsed.map((row) =>
      recordOf(
        Object.entries(row).flatMap(([column, value]) => {
          const [name = '', type = ''] = column.split(':');
          const key = name === '' || type === 'ID' ? column : name;
          return value === undefined ? [] : [[key, convert(value, type)]];
        }),
      ),
    );
  };
  return {
    entities: recordOf(
      rows('nodes.csv').map((row) => {
        const [, kind] = String(row[':LABEL']).split(';');
        return [row['id:ID'], readEntity({ ...row, kind }, declarations)];
      }),
    ),
    relations: recordOf(
      rows('relationships.csv').map((row) => {
        const ends = { type: row[':TYPE'], source: row[':START_ID'], target: row[':END_ID'] };
        return [row['id'], readRelation(row, ends)];
      }),
    ),
  };
}

function unescapeFormula(value: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/.test(value) ? value.slice(1) : value;
}

function convert(value: string, type: string): unknown {
  switch (type) {
    case 'INTEGER':
    case 'FLOAT':
    case 'long':
    case 'double':
      return Number(value);
    case 'BOOLEAN':
    case 'boolean':
      return value === 'true';
    case 'TEXTS':
      return JSON.parse(value);
    case 'string[]':
      return value.split(';');
    default:
      return value;
  }
}
