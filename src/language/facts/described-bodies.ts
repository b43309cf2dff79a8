import type { Referent } from '../reading/entities.js';
import type { ClaimRule } from './rule.js';
import type { Match, SentenceView } from './sentence-view.js';
import { isSaid } from './claims-read.js';

const ofStates =
  '[وف](?:هي|هو) (?:منظمه|هيئه|رابطه|وكاله|اتحاد|تحالف|تكتل|مجلس) (?:اقليميه |اقليمي |دوليه |دولي |عربيه |عربي |افريقيه |افريقي )?(?:حكوميه دوليه|حكومي دولي|حكوميه اقليميه|متعدده الاطراف|متعدد الاطراف|بين حكوميه)';

/** Reads what a sentence adds about the kind of the organisation that it is about: …، وهي منظمة حكومية دولية. */
export const bodyTold: ClaimRule = {
  name: 'body-told',
  reads: 'What the organisation of the sentence is: …، وهي منظمة حكومية دولية.',
  read(view) {
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
