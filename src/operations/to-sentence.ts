/** A message of graphql-js as a sentence: some end without a full stop. */
export function toSentence(message: string): string {
  return message.replace(/[^.?]$/, '$&.');
}
