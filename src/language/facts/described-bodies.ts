import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

const body =
  '(?:منظمه|هيئه|رابطه|شبكه|مؤسسه|وكاله|جمعيه|اتحاد|تحالف|تكتل|مجلس|مركز|معهد|صندوق|ائتلاف|شركه|جامعه)';
const few = '(?:(?!<[ODE])[^\\s.;؛:،]+ )';
const founded =
  '(?:تاسست|تاسس|انشئت|انشئ|اسست|اسس|احدثت|احدث|نشات|نشا|(?:اسستها|اسسته|اسسها|انشاتها|انشاته|اطلقتها|اطلقته) (?:(?:[وب] |، )?<[COP]\\d+> ){1,8})';
const foundedThen = `[وف](?:هي|هو) ${body} ${few}{0,7}?[وف]?(?:قد )?${founded} (?:في |منذ )?{day:D}`;
const ofStates =
  '[وف](?:هي|هو) (?:منظمه|هيئه|رابطه|وكاله|اتحاد|تحالف|تكتل|مجلس) (?:اقليميه |اقليمي |دوليه |دولي |عربيه |عربي |افريقيه |افريقي )?(?:حكوميه دوليه|حكومي دولي|حكوميه اقليميه|متعدده الاطراف|متعدد الاطراف|بين حكوميه)';

/** Reads what a sentence adds about the organisation that it is about: …، وهي منظمة … أُنشئت عام …. */
export const bodyTold: ClaimRule = {
  name: 'body-told',
  reads:
    'What the organisation of the sentence is and when it was founded: …، وهي منظمة حكومية دولية أُنشئت عام ….',
  read(view) {
    for (const match of view.facts(foundedThen)) {
      const [subject, day] = [meant(view, match), match.date('day')];
      if (subject && day && !isSaid(view, { predicate: 'FOUNDED' }))
        view.claim(bodyTold.name, match, {
          ...{ subject, predicate: 'FOUNDED', value: day.value, method: 'MEANT' },
        });
    }
    for (const match of view.facts(ofStates)) {
      const subject = meant(view, match);
      if (subject && !isSaid(view, { predicate: 'ORGANIZATION_KIND' }))
        view.claim(bodyTold.name, match, {
          ...{ subject, predicate: 'ORGANIZATION_KIND', value: 'INTERGOVERNMENTAL' },
          method: 'MEANT',
        });
    }
  },
};

function meant(view: SentenceView, match: Match): Referent | undefined {
  const isHers = / [وف]هي /u.test(view.text.slice(match.start - 1, match.end));
  return view.meant('ORGANISATION', match.from, isHers ? 'F' : 'M');
}
