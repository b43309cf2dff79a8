import type { NewestChanges } from '../../api/changes/log-rows.js';
import type { GraphVersion } from '../../store/graph-reader.js';

type Change = NewestChanges[number];

/** The changes as an Atom feed (RFC 4287); `home` is the address of the log, without a query. */
export function toAtom(changes: NewestChanges, { storeId }: GraphVersion, home: string): string {
  // Readers sort by `updated`: no entry has an earlier one than those before it, whatever the clock said.
  const entries = changes.map((change, index) => {
    const moments = changes.slice(index).map(({ at }) => at);
    return { ...change, at: moments.reduce((a, b) => (a > b ? a : b)) };
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>urn:uuid:${storeId}</id>`,
    '<title>Changes of the graph</title>',
    // author of entries without one
    '<author><name>multaqa</name></author>',
    `<updated>${entries[0]?.at ?? new Date(0).toISOString()}</updated>`,
    `<link rel="self" href="${escape(`${home}.atom`)}"/>`,
    ...entries.map((change) => entryOf(change, storeId, home)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(change: Change, storeId: string, home: string): string {
  const { number, kind, at, by } = change;
  const did = kind.toLowerCase().replaceAll('_', ' ');
  return [
    '<entry>',
    `<id>urn:multaqa:${storeId}:${number}</id>`,
    `<title>${escape(`Version ${number}: ${did}`)}</title>`,
    `<updated>${at}</updated>`,
    ...(by === null ? [] : [`<author><name>${escape(by)}</name></author>`]),
    `<link href="${escape(`${home}?since=${number - 1}`)}"/>`,
    `<summary>${escape(summaryOf(change))}</summary>`,
    '</entry>',
  ].join('');
}

function summaryOf({ isWhole, upserted, removed, reason }: Change): string {
  const touched = isWhole
    ? 'Anything may be another.'
    : `${upserted.length} changed, ${removed.length} gone.`;
  return reason === null ? touched : `${reason} ${touched}`;
}

/** Characters that XML cannot hold are left out. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
