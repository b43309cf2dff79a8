import { weightsOf } from './weights.js';

const older = 'application/json';
const newer = 'application/graphql-response+json';

/** The media type of an answer: the one that GraphQL over HTTP defines where the client takes it, else plain JSON. */
export function mediaTypeFor(accept: string | undefined): string {
  const weights = weightsOf(accept);
  const weightOfNewer = weights.get(newer) ?? 0;
  const isNewer = weightOfNewer > 0 && weightOfNewer >= (weights.get(older) ?? 0);
  return `${isNewer ? newer : older}; charset=utf-8`;
}
