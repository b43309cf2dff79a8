import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';

/** The speaker of a speech or talk, or its chair: `a debate between A and B`, `opening remarks by A`. */
const held =
  '(?:under (?:chairmanship|chair|presidency) of|chaired by|(?:chat|conversation|debate|discussion|dialogue|address|remarks|speech|lecture|keynote|talk|presentation|welcome|opening|introduction|greetings|message) (?:(?!<)[a-z]+ ){0,3}?(?:between|by)) (?:<R\\d+> ,? ?)?{who:P+}';
/** `It was opened by the minister …`, وافتتحه الوزير …: about the main edition. */
const opened = [
  '{who:P} (?:[،,] )?(?:في|خلال) (?:حفل |جلسه |الجلسه |مراسم |كلمه |الكلمه )?(?:ال)?(?:افتتاح|ختام|افتتاحيه|ختاميه|افتتاحه|افتتاحها)(?! <)',
  '~(?:في|خلال) (?:كلمته|كلمتها|كلمه|خطابه|خطابها|محاضرته|محاضرتها|مداخلته|مداخلتها|مداخله|ورقته|ورقتها) (?:(?!<)[^\\s.;؛:؟?!]+ ){0,6}?{who:P}',
  '{who:P} (?:, )?(?:told|addressed|informed|reminded) (?:opening|closing|plenary|inaugural|concluding|final)? ?(?:session|ceremony|forum|summit|conference|gathering|delegates|participants|{edition:E})',
  '(?:in|during|at|delivering|giving) (?:[a-z]+ ){0,3}?(?:panel|session|round-?table|workshop|discussion|dialogue|debate|speech|address|lecture|remarks) (?:on (?:(?!<[^T])[^\\s.;:,]+ ){1,6})?(?:, )?(?:(?!<[POEC])[^\\s.;:,]+ ){0,4}?(?:<L\\d+> , )?{who:P}',
  '[وف]?(?:قد )?(?:افتتح|افتتحت|اختتم|اختتمت|دشن|دشنت|استهل|استهلت) {who:P+} (?:اعمال|فعاليات|جلسات|اليوم|برنامج|الجلسه)',
];

export const takingPart: ClaimRule = {
  name: 'taking-part',
  reads:
    'Who took part in an edition: "presented … at the 4th edition", قدّمت … عرضًا, شارك في الدورة ….',
  read(view) {
    for (const match of view.facts(held, ...opened)) {
      for (const object of editionsOf(view, match))
        for (const { entity } of match.all('who'))
          view.claim(takingPart.name, match, {
            subject: entity,
            predicate: 'PARTICIPATED_IN',
            object,
            method: 'MEANT',
          });
    }
  },
};

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
