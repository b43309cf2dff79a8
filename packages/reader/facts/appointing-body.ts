import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import type { SentenceView } from './sentence-view.js';

const puts =
  '(?:appointed|appoints|named|names|elected|elects|re-elected|confirmed|confirms|chosen|chose|picked|picks|selected|designated|hired|recruited|installed|promoted|welcomed|presented|unveiled)';
const between = '(?:(?!<[OPC])[^\\s.;:,]+ ){0,5}?';
const pattern = `{of:O} ${between}${puts} {who:P}`;
const farthest = 4;

/** `The Agency has appointed … as Director-General`, عيّنت الهيئة … مديرة تنفيذية: the appointing body owns the office. */
export function appointingBody(view: SentenceView, { mention }: Office): Referent | undefined {
  for (const match of view.facts(pattern)) {
    const gap = mention.from - match.to;
    if (gap >= 0 && gap <= farthest) return match.one('of')?.entity;
  }
  return undefined;
}
