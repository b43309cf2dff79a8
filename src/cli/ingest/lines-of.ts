/** The lines of an input as they come, without their ends; the last need not have one. */
export async function* linesOf(
  input: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const piece of input) {
    begun += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const lines = begun.split(/\r?\n/);
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') yield begun;
  return undefined;
}
