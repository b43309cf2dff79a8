import { createHash } from 'node:crypto';

/** An entity of FollowTheMoney: each property is a list of texts. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Value = string | readonly (string | undefined)[] | undefined;

/** An entity with the properties that have a value; each value stands once. */
export function ftmEntity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, Value>>,
): FtmEntity {
  const listed = Object.entries(properties).map(([name, value]) => {
    const values = typeof value === 'string' ? [value] : (value ?? []);
    return [
      name,
      [...new Set(values.filter((each) => each !== undefined && each !== ''))],
    ] as const;
  });
  return {
    id: toFtmId(id),
    schema,
    properties: Object.fromEntries(
      listed.filter((entry): entry is [string, string[]] => entry[1].length > 0),
    ),
  };
}

/** Ids that stay apart when their separators are replaced. */
const isPlain = /^[\dA-Za-z]+(?:[-:~][\dA-Za-z]+)*$/;

/**
 * An id of letters, digits and `-`: readers of FollowTheMoney silently drop ends with another character, and cut an id
 * at its last `.`. A part of a hash keeps ids apart that would otherwise meet.
 */
export function toFtmId(id: string): string {
  const short = id
    .replaceAll(':', '--')
    .replaceAll('~', '---')
    .replaceAll(/[^\dA-Za-z-]/g, '-');
  if (isPlain.test(id)) return short;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${short}-${hash}`.replace(/^-+/, '');
}

/** A date without the marks of its certainty, which FollowTheMoney does not know. */
export function toFtmDate(date: string | undefined): string | undefined {
  return date?.replaceAll(/[?~]/g, '');
}

/** An address, if readers can follow it. */
export function toFtmUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:/.test(url) && URL.canParse(url) ? url : undefined;
}
