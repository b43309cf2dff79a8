import { weightsOf } from './weights.js';

/** Whether an `Accept-Encoding` lets an answer be packed; one that is not there asks for the bytes as they are. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  const weights = weightsOf(acceptEncoding);
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}
