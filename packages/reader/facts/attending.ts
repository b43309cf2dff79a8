import type { Mention } from '../reading/reading.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

const few = '(?:(?!<[EPO])[^\\s.;؛:؟?!]+ ){0,14}?';
const attended = [
  `[وف]?(?:ب?حضور|ب?مشاركه|حضر(?:ت|ها|ه)?|[يت]?شارك(?:ت|وا)?|جمعت?|ضمت?|[يت]?ستقطب|استقطبت?|استقبلت?|جذبت?|اجتذبت?|شهدت?) (?:(?!<)\\S+ ){0,3}?(?:[وفبل] )?(?:{edition:ES} )?${few}{who:A+}`,
  `(?:attended by|attendance of|participation of|(?:brought|brings) together|bringing(?: together)?|drew|drawing|attract(?:ed|ing)|welcomed|hosted|gather(?:ed|ing)|uniting|participants|attendees|guests|delegates) ${few}{who:A+}`,
  '{who:A+} ... (?:attend(?:ed|ing)|took part|participated|(?:were|are) (?:all )?(?:present|there|in attendance|on hand|in (?:room|hall|audience))|filled|packed|crowded)(?: {edition:ES})?',
];
const gathers = '(?:\\S+ )?{series:S} ... {who:A+}';
const gathering =
  /^ ?[وف]?[يت](?:جمع|ضم) <S|<S\d+> (?:[a-z]+ly |always )?(?:brings? together|gathers?|convenes?|assembles?|unites?) /u;

/** Reads kinds of attendees of the main edition, and kinds that a forum usually brings together. */
export const attending: ClaimRule = {
  name: 'attending',
  reads:
    'Kinds of attendees: حضرها سفراء, "Ambassadors … attended"; whom a forum brings together: يجمع الملتقى … سفراء.',
  read(view) {
    for (const match of view.facts(...attended)) {
      const subject = view.editionDone(match, 'edition');
      if (subject)
        for (const { entity } of [...match.all('who'), ...others(view, match)])
          view.claim(attending.name, match, {
            subject,
            predicate: 'ATTENDED_BY',
            object: entity,
            method: 'MEANT',
          });
    }
    for (const match of view.facts(gathers)) {
      const series = match.one('series');
      if (series && gathering.test(view.text.slice(match.start, match.end)))
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
