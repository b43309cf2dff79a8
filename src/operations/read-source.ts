import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A line of an operation, and its place in the files. */
export interface SourceLine {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The syntax of graphql-tag's loader; the path begins at the folder of the file. */
const importLine = /^#import "([^"]+)"\r?$/;

/**
 * The lines of an operation. Each line `#import "../fragments/named.graphql"` gives place to the lines of that file.
 *
 * @throws the error of the file system, with the `path` that cannot be read
 */
export function readSource(path: string): readonly SourceLine[] {
  return linesOf(path).flatMap((line) => {
    const [, imported] = importLine.exec(line.text) ?? [];
    return imported === undefined ? [line] : linesOf(join(dirname(path), imported), true);
  });
}

export const textOf = (source: readonly SourceLine[]): string =>
  source.map(({ text }) => text).join('\n');

function linesOf(path: string, isPart = false): readonly SourceLine[] {
  const whole = readFileSync(path, 'utf8');
  const text = isPart ? whole.trimEnd() : whole;
  return text.split('\n').map((each, index) => ({ path, line: index + 1, text: each }));
}
