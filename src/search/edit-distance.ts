/**
 * The number of letters inserted, deleted, replaced, or swapped with their neighbour between two words, in UTF-16 units; `most
 * + 1` for greater distances. Optimal string alignment (Damerau 1964), on a band of the matrix.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  return alignment(a.slice(start, a.length - end), b.slice(start, b.length - end), most);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string, start: number): number {
  const room = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < room && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function alignment(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(most + 1);
    current[0] = row;
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    let least = at(current, from - 1);
    for (let column = from; column <= to; column += 1) {
      const edits = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        isSwap(a, b, row, column) ? at(beforeLast, column - 2) + 1 : most + 1,
      );
      current[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}
