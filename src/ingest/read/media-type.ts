import { mediaTypes, type MediaType } from '../../model/values/lists.js';
import { unreadable } from './limits.js';

/** The sender's media type of a document. */
export interface SaidType {
  readonly type?: MediaType;
  readonly charset?: string;
}

/** Parses a media type as in HTTP. @throws KnownError for a type that cannot be read */
export function parseMediaType(said: string | null | undefined): SaidType {
  if (said === null || said === undefined) return {};
  const [essence = '', ...parameters] = said.split(';').map((part) => part.trim());
  const lower = essence.toLowerCase();
  const type = mediaTypes.find((each) => each === (synonyms.get(lower) ?? lower));
  if (type === undefined)
    throw unreadable(
      `The media type "${said}" cannot be read; these can: ${mediaTypes.join(', ')}.`,
    );
  const charset = parameters.find((part) => /^charset=/i.test(part))?.slice('charset='.length);
  return {
    type,
    ...(charset !== undefined && ({ charset: charset.replace(/^"|"$/g, '') } satisfies SaidType)),
  };
}

const synonyms: ReadonlyMap<string, MediaType> = new Map([['application/xhtml+xml', 'text/html']]);
