import type { GraphVersion } from '../../store/graph-reader.js';
import { today } from '../../shared/today.js';
import { encodingFor, mediaTypeFor, type Encoding } from '../http/accept.js';
import { etagAtVersion } from '../http/etag.js';
import type { NamedQuestion } from './named-question.js';

/** Form in which a client takes an answer. */
export interface Representation {
  readonly mediaType: string;
  /** Absent if the bytes are sent uncompressed. */
  readonly encoding: Encoding | undefined;
}

interface AcceptHeaders {
  readonly accept?: string | undefined;
  readonly 'accept-encoding'?: string | undefined;
}

/** Form that the address and the headers ask for; JSON for a client that takes none. */
export function representationFor({ form }: NamedQuestion, headers: AcceptHeaders): Representation {
  return {
    mediaType: form?.mediaType ?? mediaTypeFor(headers.accept) ?? 'application/json; charset=utf-8',
    encoding: encodingFor(headers['accept-encoding']),
  };
}

/**
 * Validator of an answer in a form. It lasts as long as the graph’s version and the day, since sentences put earlier
 * events into the past.
 */
export function etagFor(
  { operation, key }: NamedQuestion,
  version: GraphVersion,
  { mediaType, encoding }: Representation,
): string {
  return etagAtVersion(version, today(), operation.hash, key, mediaType, encoding);
}
