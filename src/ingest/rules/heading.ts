import type { ClaimRule } from './rule.js';

const patterns = [
  '~(?:يراس|تراس|ترأس|تراست|يقود|تقود) {of:O} (?:حاليا )?(?:\\S+ ){0,2}?{who:P}',
  '{who:P} (?:heads|leads|chairs|presides over|has headed|has led|has chaired|had headed|had led|had chaired) {of:O}',
  '{of:O} (?:is|has been) (?:currently )?(?:headed|led|chaired|run) by {who:P}',
];
const since = [
  '{who:P} ,? ?(?:الذي|التي) (?:تولي|تولت|يتولي|تتولي|يشغل|تشغل) (?:\\S+ ){0,2}?(?:(?:في|منذ) )?{since:D}',
  '{who:P} since {since:D}',
  '(?:since|منذ) ?{since:D}',
];

/** A verb of heading says that one is the head, and since when. */
export const heading: ClaimRule = {
  name: 'heading',
  reads: 'Who heads an organisation: يرأس الشبكة …, "… has led the Alliance since 2019".',
  read(view) {
    for (const match of view.facts(...patterns)) {
      const [who, of] = [match.one('who'), match.one('of')];
      if (!who || !of) continue;
      const start = since
        .flatMap((pattern) => [...view.matches(pattern)])
        .find((found) => found.start >= match.start);
      view.claim(heading.name, match, {
        ...{ subject: who.entity, predicate: 'HOLDS_POSITION', object: of.entity },
        ...{
          role: { key: 'president', ar: 'رئيس', en: 'head' },
          validFrom: start?.date('since')?.value,
        },
      });
    }
  },
};
