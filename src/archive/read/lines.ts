import { KnownError } from '../../shared/errors.js';

/** In UTF-16 units; the store takes no node as large as that. */
const longest = 2 ** 28;

/** The lines of a text without their ends, some at a time; what stands behind the last end is no line. */
export async function* toLines(texts: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let begun: string[] = [];
  let length = 0;
  for await (const text of texts) {
    begun.push(text);
    length += text.length;
    if (length > longest)
      throw new KnownError('BAD_INPUT', `The archive has a line of more than ${longest} letters.`);
    if (!text.includes('\n')) continue;
    const lines = begun.join('').split('\n');
    const rest = lines.pop() ?? '';
    begun = [rest];
    length = rest.length;
    yield lines;
  }
  if (length > 0) throw new KnownError('BAD_INPUT', 'The last line of the archive has no end.');
}
