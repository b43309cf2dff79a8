import { verbFirst } from './in-any-order.js';
import type { ClaimRule } from './rule.js';

const patterns = [
  '~(?:تعاون|تعاونت) مع {who:O+} (?:في|علي) (?:(?!<)\\S+ ){0,3}?(?<edition>{e:ES})',
  '(?:~بالتعاون|~بالشراكه|~بالاشتراك|~بمشاركه|~بتعاون) (?:الوثيق )?(?:مع )?{who:O+}',
  '~(?:تعاون|تعاونت|يتعاون|تتعاون) (?:معها|معه|معهم) .. {who:O+}',
  '~(?:تعاون|تعاونت) مع ... (?<edition>{e:ES}) {who:O+}',
  '~(?:تعاون|تعاونت) {who:O+} (?:مع|علي|في) ... (?<edition>{e:ES})',
  'in (?:close )?(?:cooperation|co-operation|partnership|collaboration|association|conjunction) with {who:O+}',
  'with (?:[a-z]+ )?(?:cooperation|co-operation|collaboration|help|assistance) of {who:O+}',
  'with {who:O+} (?:cooperating|collaborating|partnering|assisting|helping)',
  '{who:O+} (?:has |had |have )?(?:cooperated|collaborated|worked|assisted|helped) (?:on|in|with) (?<edition>its|preparing|organi[sz]ing|programme)',
  '(?<edition>(?<=^ ))in (?:close )?(?:cooperation|co-operation|partnership|collaboration|association|conjunction) with {who:O+} [.]',
];
patterns.push(
  ...verbFirst(
    '{who:O+}',
    '(?<edition>{e:ES})',
    '(?:cooperated|co-operated|cooperating|cooperates|collaborated|collaborates|[وف]?(?:تعاون|تعاونت|[يت]تعاون))',
    5,
  ),
  '[وفب]{0,2}(?:ال)?(?:تعاون|شراكه|تنسيق) (?:\\S+ )?مع {who:O+}',
);
/** `supported the organisation`, ساندت … التنظيم. */
const helping = '(?:التنظيم|تنظيم(?:ها|ه)?|الاعداد|اعداد(?:ها|ه)?|التحضير|تحضير(?:ها|ه)?)';
patterns.push(
  `(?<edition>[وف]?(?:ساند|ساندت|ساعد|ساعدت|عاون|عاونت|ازر|ازرت|اسهم|اسهمت|ساهم|ساهمت)) {who:O+} (?:(?!<)[^\\s.;؛:]+ ){0,2}?[بل]?${helping}`,
  '{who:O+} (?<edition>cooperated|co-operated|collaborated)(?= [.,;])',
);
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
