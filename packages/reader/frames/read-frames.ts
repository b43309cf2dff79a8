import { readFileSync, readdirSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { makeOncePer } from '#text/get-or-make.js';
import type { Vocabulary } from '../vocabulary.js';
import { faultsOf } from './check-frame.js';
import type { Frame } from './frame.js';

const folder = new URL('./data/', import.meta.url);

/** All frames, each from its file. */
export const framesOf = makeOncePer((vocabulary: Vocabulary): readonly Frame[] =>
  readdirSync(folder)
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return readFrame(`frames/data/${name}`, text, vocabulary);
    }),
);

/** The frame of a file. Throws an error that names file and line of each fault. */
export function readFrame(file: string, text: string, vocabulary: Vocabulary): Frame {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const faults = [
    ...document.errors.map(({ message }) => message),
    ...(document.errors.length > 0 ? [] : faultsOf(document, lineCounter, vocabulary)),
  ];
  if (faults.length > 0) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  return document.toJS() as Frame;
}
