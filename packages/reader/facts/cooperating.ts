import type { ClaimRule } from './rule.js';

const patterns = [
  '[وف]?(?:ب(?:ال)?(?:تعاون|شراكه|تنسيق|اشتراك|مشاركه) (?:(?!<)\\S+ )?(?:مع )?|(?:ال)?(?:تعاون|شراكه|تنسيق) (?:(?!<)\\S+ )?مع ){who:O+}',
  '(?:in|with) (?:[a-z]+ )?(?:co-?operation|partnership|collaboration|association|conjunction|help|assistance) (?:with|of) {who:O+}',
  '{who:O+} (?:had |has |have )?(?<edition>co-?operated|co-?operating|collaborated|collaborating)(?= (?:[.,;]|(?:on|in) (?:[a-z]+ ){0,2}?(?:programme|organi[sz]ation|preparations?)) )',
  '~[يت]?(?:تعاون|ساند|ساعد|عاون|اسهم|ساهم)ت? (?:مع(?:ها|ه|هم)? )?(?:(?!<)[^\\s.;؛:]+ ){0,3}?{who:O+}(?: (?<edition>(?:مع|في|علي) ... {e:ES}|[بل]?(?:ال)?(?:تنظيم|اعداد|تحضير)(?:ها|ه)?))?',
];
/** The joint object must be an edition, named as such or by a verb of holding. */
const holding =
  / (?:[وف]?(?:نظم|نظمت|استضاف|استضافت|ينظم|تنظم|عقد|عقدت|اقيم|اقيمت|بتنظيم|تولت|تولي|يعقد|تعقد|[يت]جري|[يت]نعقد|[يت]ستضيف|انعقد|انعقدت|افتتح|افتتحت|يقام|تقام|جرت|جري|انطلق|انطلقت|اختتم|اختتمت)(?:ها|ه)?|المنظمه|المنظم|المنظمون|organi(?:s|z)\S*|put together|staged|arranged|رتبت|رتب|\S*hosted|held|did|opened|opens|convened|ran|run) /u;

export const cooperating: ClaimRule = {
  name: 'cooperating',
  reads: 'With whom an edition was made: بالتعاون مع …, تعاونت معها …, "in cooperation with …".',
  read(view) {
    for (const match of view.facts(...patterns)) {
      const isOfEdition = match.has('edition') || holding.test(view.text.slice(0, match.start + 1));
      const object = view.editionDone(match, 'e');
      if (!object || !isOfEdition) continue;
      for (const { entity } of match.all('who'))
        view.claim(cooperating.name, match, {
          subject: entity,
          predicate: 'COOPERATED_ON',
          object,
          method: 'MEANT',
        });
    }
  },
};
