import type { Referent } from '../reading/entities.js';
import { isSaid } from './claims-read.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { bringsInEvent } from './side-events.js';

const speech =
  '(?:كلمه|كلمته|كلمتها|مداخله|مداخلته|مداخلتها|محاضره|محاضرته|محاضرتها|خطاب|خطابه|خطابها|ورقه|ورقته|ورقتها)';
/** The speaker of a speech or talk, or its chair: `a debate between A and B`, `opening remarks by A`. */
const held =
  '(?:under (?:chairmanship|chair|presidency) of|chaired by|(?:chat|conversation|debate|discussion|dialogue|address|remarks|speech|lecture|keynote|talk|presentation|welcome|opening|introduction|greetings|message) (?:(?!<)[a-z]+ ){0,3}?(?:between|by)|^ (?:address|remarks|speech|statement|message|greetings) of) (?:<R\\d+> ,? ?)?{who:P+}';
/** Openers, closers and speakers of an edition, whether the words name it or not. */
const there = [
  held,
  '{who:P} (?:[،,] )?(?:في|خلال) (?:حفل |جلسه |الجلسه |مراسم |كلمه |الكلمه )?(?:ال)?(?:افتتاح|ختام|افتتاحيه|ختاميه|افتتاحه|افتتاحها)(?! <| ال(?:ورشه|معرض|ندوه|مقر|مبني|مكتب|مركز|دوره التدريبيه) )',
  '~(?:في|خلال) (?:كلمته|كلمتها|كلمه|خطابه|خطابها|محاضرته|محاضرتها|مداخلته|مداخلتها|مداخله|ورقته|ورقتها) (?:(?!<)[^\\s.;؛:؟?!]+ ){0,6}?{who:P}',
  '{who:P} (?:, )?(?:told|addressed|informed|reminded) (?:opening|closing|plenary|inaugural|concluding|final)? ?(?:session|ceremony|forum|summit|conference|gathering|delegates|participants|{edition:E})',
  '(?:in|during|at|delivering|giving) (?:[a-z]+ ){0,3}?(?:panel|session|round-?table|workshop|discussion|dialogue|debate|speech|address|lecture|remarks) (?:on (?:(?!<[^T])[^\\s.;:,]+ ){1,6})?(?:, )?(?:(?!<[POEC])[^\\s.;:,]+ ){0,4}?(?:<L\\d+> , )?{who:P}',
  '[وف]?(?:قد )?(?:افتتح|افتتحت|اختتم|اختتمت|دشن|دشنت|استهل|استهلت) {who:P+} (?:اعمال|فعاليات|جلسات|اليوم|برنامج|الجلسه)',
  `{who:P} (?:[،,] )?(?:في|خلال|ضمن|عبر) (?:مستهل |ختام )?${speech} (?:(?!<)[^\\s.;؛:؟?!،]+ ){0,4}?(?:الافتتاح|الافتتاحيه|الافتتاحي|الختام|الختاميه|الختامي|المشاركين|الحضور)`,
  '{who:P+} (?:, )?(?:then |later |also )?(?:gave|delivered|read out|made|presented|held) (?:(?!<)[a-z-]+ ){0,3}?(?:keynotes?|address|speech|lecture|remarks|talk|presentation|welcome|toast|paper|statement)(?! (?:[a-z]+ )?(?:at|to|in|during) <[LOVES])',
  '~(?:القي|القت|قدم|قدمت) (?:(?!<)\\S+ ){0,3}?{who:P+} (?:[،,] (?:(?!<P)[^\\s.;؛:]+ ){1,9}[،,] )?(?:ال)?(?:كلمه|محاضره|مداخله|خطابا?|ورقه|عرضا)(?! (?:في|خلال) )',
];

export const takingPart: ClaimRule = {
  name: 'taking-part',
  reads:
    'Who took part in an edition, named or not: وافتتحها …, وفي كلمته …, "a debate between … and …", "… gave the opening remarks".',
  read(view) {
    for (const match of view.facts(...there))
      for (const object of editionsOf(view, match))
        for (const { entity } of match.all('who'))
          if (!isSaid(view, { subject: entity, predicate: 'PARTICIPATED_IN', object }))
            view.relate(takingPart.name, match, [entity, 'PARTICIPATED_IN', object], {
              method: 'MEANT',
            });
  },
};

/** `the first and second editions` are two; without a named one that of the text, unless the sentence is about another event or time. */
function editionsOf(view: SentenceView, match: Match): readonly Referent[] {
  const named = match.one('edition');
  if (named?.kind === 'Edition')
    return view.reading
      .within(named.from, named.to)
      .filter(({ kind }) => kind === 'Edition')
      .map(({ entity }) => entity);
  const meant = view.editionOf(named) ?? editionThere(view, match);
  return meant ? [meant] : [];
}

function editionThere(view: SentenceView, { from, end }: Match): Referent | undefined {
  const { text, mentions } = view;
  const isNamed = mentions.some(({ kind }) => kind === 'Edition');
  const isOtherTime = !isNamed && / <D\d+> /u.test(text);
  const isElsewhere =
    bringsInEvent(text.slice(0, end)) || mentions.some(({ kind }) => kind === 'Event');
  if (isOtherTime || isElsewhere) return undefined;
  return (isNamed ? undefined : view.mainEditionAt(from)) ?? view.editionNear(from);
}
