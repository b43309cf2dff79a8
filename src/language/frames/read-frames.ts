import { readFileSync, readdirSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { faultsOf } from './check-frame.js';
import type { Frame } from './frame.js';

const folder = new URL('./data/', import.meta.url);

/** All frames, each from its file. */
export const frames: readonly Frame[] = readdirSync(folder)
  .sort()
  .map((name) => readFrame(`frames/data/${name}`, readFileSync(new URL(name, folder), 'utf8')));

/** The frame of a file. Throws an error that names file and line of each fault. */
export function readFrame(file: string, text: string): Frame {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const faults = [
    ...document.errors.map(({ message }) => message),
    ...(document.errors.length > 0 ? [] : faultsOf(document, lineCounter)),
  ];
  if (faults.length > 0) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  return document.toJS() as Frame;
}
