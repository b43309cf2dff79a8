import { inAnyOrder } from './in-any-order.js';
import type { Mention } from '../reading/reading.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const attended = [
  '~(?:حضرها|حضره|حضر|شارك فيها|شارك فيه|شارك في|حضور|بحضور|بمشاركه|شهدت حضور|شهد حضور) (?:(?!<)\\S+ ){0,3}?(?:[وفبل] )?(?:{edition:ES} )?(?:\\S+ ){0,2}?{who:A+}',
  '{who:A+} ... (?:attended|took part|participated|were present)',
  '~[يت]شارك (?:في|فيه|فيها) (?:\\S+ ){0,2}?{who:A+}',
  '(?:attended by|brought together|drew|hosted|welcomed) (?:\\S+ ){0,6}?{who:A+}',
];
attended.push(
  ...inAnyOrder(
    '{who:A+}',
    '{edition:ES}',
    '(?:attended|attend|attending|participated|participating|took part|gathered|brought together|assembled|drew|bringing|brings)',
    8,
  ),
  ...inAnyOrder(
    '{who:A+}',
    '{edition:ES}',
    '[وفب]?(?:قد )?(?:شارك|شاركت|[يت]شارك|مشاركه|بمشاركه|حضر|حضرت|[يت]حضر|حضور|بحضور|جمع|جمعت|ضم|ضمت)',
    5,
  ),
);
/** Phrases for attending the main edition. */
const came = [
  '{who:A+} ... (?:are|is) attending(?: {edition:ES})?',
  '{who:A+} ... (?:were|was|are) (?:all )?(?:there|present|in attendance|on hand|in (?:room|hall|audience))',
  '{who:A+} ... (?:filled|packed|crowded|crowded into) (?:(?!<)[a-z]+ )?(?:halls?|rooms?|house|auditorium|seats|benches|theatre|tent)',
  '(?:bringing|drawing|gathering|attracting|uniting) (?:together )?(?:(?!<)[^\\s.;:,]+ ){0,3}?{who:A+}',
];
/** `… over 300 guests, among them …`: kinds after a number of attendees. */
const among =
  '(?:[,،] )?(?:among them|among whom|including|they included|such as|notably|~?(?:من )?(?:بينهم|ضمنهم|منهم|بينها|ابرزهم|يتقدمهم|تقدمهم))';
const counted = [
  `~(?:حضر|حضرت|حضرها|حضره|حضور|بحضور|بمشاركه|استقطب|استقطبت|اجتذب|اجتذبت|جذب|جذبت|جمع|جمعت|شارك|شارك في|شاركت|استقبل|استقبلت|توافد الي)(?:ها|ه)? (?:{edition:ES} )?(?:(?!<[EPO])[^\\s.;؛:؟?!]+ ){1,14}?${among} {who:A+}`,
  `(?:it|event|gathering|meeting|edition|two days|three days) (?:drew|attracted|welcomed|gathered|brought together) (?:(?!<[EPO])[^\\s.;؛:؟?!]+ ){1,14}?${among} {who:A+}`,
  `(?:attended by|attendance of|audience of|participation of|participants|attendees|guests|delegates|people came) (?:(?!<[EPO])[^\\s.;؛:؟?!]+ ){0,14}?${among} {who:A+}`,
];
const gathers = [
  '~(?:يجمع|تجمع|يضم) {series:S} ... {who:A+}',
  '{series:S} (?:usually |always |regularly )?(?:brings? together|gathers?|convenes?|assembles?|unites?) ... {who:A+}',
];

/** Reads kinds of attendees of the main edition, and kinds that a forum usually brings together. */
export const attending: ClaimRule = {
  name: 'attending',
  reads:
    'Kinds of attendees: حضرها سفراء, "Ambassadors … attended"; whom a forum brings together: يجمع الملتقى … سفراء.',
  read(view) {
    for (const match of view.facts(...attended, ...came, ...counted)) {
      const subject = view.editionDone(match, 'edition');
      if (subject)
        for (const { entity } of [...match.all('who'), ...others(view, match)])
          view.claim(attending.name, match, {
            ...{ subject, predicate: 'ATTENDED_BY', object: entity, method: 'MEANT' },
          });
    }
    for (const match of view.facts(...gathers)) {
      const series = match.one('series');
      if (series)
        for (const { entity } of match.all('who'))
          view.claim(attending.name, match, {
            subject: series.entity,
            predicate: 'BRINGS_TOGETHER',
            object: entity,
          });
    }
  },
};

/** وزراء من الأردن والمغرب وممثلين عن القطاع الخاص: kinds listed after countries of origin. */
function others({ reading, text }: SentenceView, { end }: Match): Mention[] {
  const found: Mention[] = [];
  for (let rest = text.slice(end); ;) {
    const next = more.exec(rest);
    const mention = reading.mentions[Number(next?.groups?.['index'] ?? -1)];
    if (!next || !mention) return found;
    found.push(mention);
    rest = rest.slice(next[0].length - 1);
  }
}

const more =
  /^ (?:(?:[,] [a-z]{3,}s(?= (?:and|,) )|from|من|of|in|[,،]|and|و|<C\d+>|as|well|together|with|الي|جانب|عن|فضلا|اضافه|وممثلين|كبار|عدد|بعض|معتمدون|معتمدين|لدي|some|senior|several) )*<A(?<index>\d+)> /u;
