import type { GraphVersion } from '../../store/graph-reader.js';
import { acceptsGzip } from '../http/accepts-gzip.js';
import { etagOf } from '../http/etag.js';
import { buildId } from '../http/build-id.js';
import type { NamedQuestion } from './named-question.js';
import { mediaTypeFor } from '../http/media-type.js';

/** In which form a client takes an answer. */
export interface Form {
  readonly mediaType: string;
  readonly isPacked: boolean;
}

interface AskingHeaders {
  readonly accept?: string | undefined;
  readonly 'accept-encoding'?: string | undefined;
}

export function formFor(headers: AskingHeaders): Form {
  return {
    mediaType: mediaTypeFor(headers.accept),
    isPacked: acceptsGzip(headers['accept-encoding']),
  };
}

/**
 * The validator of a lasting answer. Everything that its bytes depend on is in it, and nothing of this process alone:
 * several processes of one build on one graph give the same, so that any of them can confirm what another gave.
 */
export function etagFor(
  { document, key }: NamedQuestion,
  { storeId, number }: GraphVersion,
  { mediaType, isPacked }: Form,
): string {
  return etagOf(storeId, number, buildId, document.hash, key, mediaType, isPacked);
}
