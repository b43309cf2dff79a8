import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { invariant } from '../../../../shared/errors.js';

/** The declaration of the library's memory in its pinned version: from 284 pages of 64 KiB to 32,768, which are 2 GiB. */
const declared = Buffer.from('05070101' + '9c02' + '808002', 'hex');

/** The same with 2,048 pages at most: 128 MiB. A thousand pages of text take 18 MiB. */
const bounded = Buffer.from('05070101' + '9c02' + '809000', 'hex');

let file: Promise<ArrayBuffer> | undefined;

/** The library in a memory of its own, which no document makes larger than 128 MiB: it lies outside the limits of a thread's heap. */
export async function openLibrary(): Promise<Awaited<ReturnType<typeof PDFiumLibrary.init>>> {
  return PDFiumLibrary.init({ wasmBinary: await (file ??= readBounded()) });
}

async function readBounded(): Promise<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  const bytes = new Uint8Array(await readFile(path));
  const at = Buffer.from(bytes.buffer).indexOf(declared);
  invariant(at > 0, 'the library declares its memory as the pinned version does');
  bytes.set(bounded, at);
  return bytes.buffer;
}
