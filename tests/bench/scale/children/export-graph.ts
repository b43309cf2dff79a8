import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import type * as offering from '../../../../src/export/index.js';
import type * as opening from '../../../../src/store/open-store.js';
import { answerOnce } from './answer.js';
import type { ExportTask } from './tasks.js';
import { touchGraph } from './touch-graph.js';
import { watchUsage } from './usage.js';

/** A program: exports the whole graph once, as the route of the server does, and tells what that took. */
answerOnce(async (message) => {
  const { dist, address, password, format, file, touchesFirst } = message as ExportTask;
  const load = (path: string) => import(pathToFileURL(join(dist, path)).href) as Promise<unknown>;
  const { openStore } = (await load('store/open-store.js')) as typeof opening;
  const { elementsFor, encode, formatNamed } = (await load('export/index.js')) as typeof offering;
  const chosen = formatNamed(format);

  const store = await openStore(address, password === undefined ? {} : { password });
  await store.version(); // connects
  if (touchesFirst === true) await touchGraph(store);
  const usage = await watchUsage((onPiece) =>
    pipeline(
      encode(chosen, elementsFor(chosen, store)),
      async function* (pieces: AsyncIterable<Uint8Array>) {
        for await (const piece of pieces) {
          onPiece(piece.length);
          yield piece;
        }
      },
      file === undefined ? nowhere() : createWriteStream(file),
    ),
  );
  await store.close();
  return usage;
});

function nowhere(): Writable {
  return new Writable({
    write: (_piece, _encoding, done) => {
      done();
    },
  });
}
