import { GraphQLError } from 'graphql';

/**
 * Maximum characters: 2,000 tokens with white space take a fifth of it; the longest stored operation takes a fiftieth.
 */
const maxCharacters = 100_000;

/**
 * Refuses an overlong document before it is parsed, which takes time in proportion to its length.
 * @throws GraphQLError with `extensions.limit` "characters"
 */
export function checkDocumentLength(text: string): void {
  if (text.length > maxCharacters)
    throw new GraphQLError(
      `A document may hold ${maxCharacters} characters at most, this holds ${text.length}: give long values as variables.`,
      { extensions: { limit: 'characters' } },
    );
}
