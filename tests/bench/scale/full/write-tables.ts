import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { neo4jCsv } from '../../../../src/export/formats/neo4j-csv.js';
import type { GraphSize } from '../../graph/size.js';
import { generatedElements } from './generated-elements.js';
import { RowsSum, type RowsDigest } from './rows-digest.js';

/** By the name of the table's file. */
export type Digests = Readonly<Record<string, RowsDigest>>;

/** Writes a generated graph as our export for neo4j-admin into a folder, file by file. */
export async function writeTables(size: GraphSize, folder: string): Promise<Digests> {
  const digests: Record<string, RowsDigest> = {};
  // The header describes the export's own graph.
  const tables = neo4jCsv.files.filter((file) => file.endsWith('.csv'));
  const sums = new Map(tables.map((file) => [file, new RowsSum()]));
  let output: { readonly file: string; readonly stream: WriteStream } | undefined;
  for await (const { file, content } of neo4jCsv.write(generatedElements(size))) {
    if (output?.file !== file) {
      if (output) await finish(output.stream);
      output = { file, stream: createWriteStream(join(folder, file)) };
    }
    sums.get(file)?.add(String(content));
    if (!output.stream.write(content)) await once(output.stream, 'drain');
  }
  if (output) await finish(output.stream);
  for (const [file, sum] of sums) digests[file] = sum.end();
  return digests;
}

async function finish(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, 'close');
}
