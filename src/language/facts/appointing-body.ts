import type { Office } from '../reading/office.js';
import type { Referent } from '../reading/entities.js';
import type { SentenceView } from './sentence-view.js';

const puts =
  '(?:appointed|appoints|named|names|elected|elects|re-elected|confirmed|confirms|chosen|chose|picked|picks|selected|designated|hired|recruited|installed|promoted|welcomed|presented|unveiled)';
const between = '(?:(?!<[OPC])[^\\s.;:,]+ ){0,5}?';
const patterns = [
  `{of:O} ${between}${puts} {who:P}`,
  '(?:board|council|assembly|meeting|members|delegates|it) (?:[a-z]+ )?(?:approved|confirmed|appointed|elected|re-elected|chose|picked|named) (?:(?:appointment|election) of )?{who:P}',
];
/** `was appointed chief economist by the Council`: the appointing body follows. */
const passive = `(?:was|been|were) ${puts} ..O by {of:O}`;
const farthest = 4;

/** `The Agency has appointed … as Director-General`, عيّنت الهيئة … مديرة تنفيذية: the appointing body owns the office. */
export function appointingBody(view: SentenceView, { mention }: Office): Referent | undefined {
  for (const match of view.facts(...patterns)) {
    const gap = mention.from - match.to;
    if (gap >= 0 && gap <= farthest) return match.one('of')?.entity ?? view.mainOrganisation;
  }
  for (const match of view.facts(passive))
    if (match.from < mention.from && mention.to < match.to) return match.one('of')?.entity;
  return undefined;
}
