import type { Referent } from '../reading/entities.js';
import { onlyPersonOfTitle } from './title-person.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { wordAt } from '../../shared/text/words/tokens.js';

const chats = '(?:under (?:chairmanship|chair|presidency) of|chaired by) (?:<R\\d+> ,? ?)?{who:P}';
const talks =
  '(?:fireside chat|chat|conversation|debate|discussion|dialogue) (?:(?!<)[a-z]+ ){0,3}?between {who:P+}';
/** A line of a programme, or a sentence, that names a speech by its speaker. */
const speeches = [
  '(?:(?<=^ )|(?:[:,،•–-]|\\d+|و) )(?:و?كلمه|محاضره|عرض|مداخله|خطاب|ورقه) (?:(?!<)[^\\s.;؛:؟?!،]+ ){0,4}?ل {who:P}',
  '(?:(?<=^ )|(?:[:,•–-]|\\d+) )(?:[a-z]+ ){0,2}?(?:address|remarks|speech|lecture|keynote|talk|presentation|welcome|opening|introduction|greetings|message) by {who:P+}',
];
/** A session without a title: its chair takes part. */
const chairing = [
  '~(?:تراس|تراست|ادار|ادارت|افتتح|افتتحت) (?:الجلسه|جلسه|اعمال الجلسه) (?:(?!<)\\S+ ){0,2}?{who:P}',
  '(?:round ?table|panel|workshop|dialogue|discussion|debate|session) (?:(?!<[EPX])[^\\s.;:,]+ ){0,6}?(?:was |, |is )?(?:chaired|moderated|opened|closed|led|facilitated) by (?:<R\\d+> ,? ?)?{who:P}',
];
/** `It was opened by the minister …`, وافتتحه الوزير …: about the main edition. */
const opened = [
  '{who:P} (?:[،,] )?(?:في|خلال) (?:حفل |جلسه |الجلسه |مراسم |كلمه |الكلمه )?(?:ال)?(?:افتتاح|ختام|افتتاحيه|ختاميه|افتتاحه|افتتاحها)(?! <)',
  '~(?:في|خلال) (?:كلمته|كلمتها|كلمه|خطابه|خطابها|محاضرته|محاضرتها|مداخلته|مداخلتها|مداخله|ورقته|ورقتها) (?:(?!<)[^\\s.;؛:؟?!]+ ){0,6}?{who:P}',
  '{who:P} (?:, )?(?:told|addressed|informed|reminded) (?:opening|closing|plenary|inaugural|concluding|final)? ?(?:session|ceremony|forum|summit|conference|gathering|delegates|participants|{edition:E})',
  '(?:in|during|at) (?:[a-z]+ ){0,3}?(?:panel|session|round-?table|round table|workshop|discussion|dialogue|debate) (?:on (?:(?!<[^T])[^\\s.;:,]+ ){1,6})?, {who:P}',
  '[وف]?(?:قد )?(?:افتتح|افتتحت|اختتم|اختتمت|دشن|دشنت|استهل|استهلت) {who:P+} (?:اعمال|فعاليات|جلسات|اليوم|برنامج|الجلسه)',
  '(?:delivering|giving|in) (?:\\S+ )?(?:opening|closing|keynote|welcoming|concluding) (?:speech|address|lecture|remarks) (?:, )?(?:(?!<(?:P|O|E|C))[^\\s.;:,]+ ){0,4}?(?:<L\\d+> , )?{who:P}',
];
/** `A: I was at the fourth edition …`: in an interview the only person in the title answers. */
const byMe = [
  'i (?:was|spoke|took part|participated|appeared|attended|went|have been|had been) (?:(?!<)[^\\s.;:,]+ ){0,3}?{edition:E}',
];

export const takingPart: ClaimRule = {
  name: 'taking-part',
  reads:
    'Who took part in an edition: "presented … at the 4th edition", قدّمت … عرضًا, شارك في الدورة ….',
  read(view) {
    for (const match of view.facts(chats, talks, ...speeches, ...chairing, ...opened)) {
      for (const object of editionsOf(view, match))
        for (const { entity } of match.all('who'))
          view.claim(takingPart.name, match, {
            subject: entity,
            predicate: 'PARTICIPATED_IN',
            object,
            method: 'MEANT',
          });
    }
    for (const match of view.facts(...byMe))
      if (isAnswer(view)) takeOne(view, match, onlyPersonOfTitle(view));
  },
};

function takeOne(view: SentenceView, match: Match, person: Referent | undefined): void {
  view.relate(
    takingPart.name,
    match,
    [person, 'PARTICIPATED_IN', view.editionOf(match.one('edition'))],
    { method: 'MEANT' },
  );
}

/** `A: …` */
function isAnswer({ reading: { tokens }, sentence: { from } }: SentenceView): boolean {
  return /^(?:a|answer|ج)$/u.test(wordAt(tokens, from)) && wordAt(tokens, from + 1) === ':';
}

/** `the first and second editions` are two; without a named one the main edition counts. */
function editionsOf(view: SentenceView, match: Match): Referent[] {
  const named = match.one('edition');
  if (named?.kind === 'Edition')
    return view.reading
      .within(named.from, named.to)
      .filter(({ kind }) => kind === 'Edition')
      .map(({ entity }) => entity);
  const meant = view.editionOf(named) ?? view.mainEditionAt(match.from);
  return meant ? [meant] : [];
}
