import { GraphQLError } from 'graphql';

/** 2,000 tokens with their white space take a fifth of it; the longest stored operation takes a fiftieth. */
const maxCharacters = 100_000;

/**
 * Refuses a document that is longer than any question needs, before it is read: reading takes as long as its text is.
 *
 * @throws GraphQLError with `extensions.limit` "characters"
 */
export function checkDocumentLength(text: string): void {
  if (text.length > maxCharacters)
    throw new GraphQLError(
      `A document may hold ${maxCharacters} characters at most, this holds ${text.length}: give long values as variables.`,
      { extensions: { limit: 'characters' } },
    );
}
