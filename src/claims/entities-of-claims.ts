import type { ClaimRecord, MentionRecord } from './records.js';

/** The ids of all entities that claims and mentions are about. */
export function aboutWhom(
  claims: readonly Pick<ClaimRecord, 'subject' | 'object'>[],
  mentions: readonly Pick<MentionRecord, 'entity'>[],
): ReadonlySet<string> {
  return new Set([
    ...claims.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object])),
    ...mentions.map(({ entity }) => entity),
  ]);
}
