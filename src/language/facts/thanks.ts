import type { Referent } from '../reading/entities.js';
import type { SentenceView } from './sentence-view.js';

/** `thanked the Museum for hosting the Forum`: being thanked for an action implies it. */
const pattern = (deed: string): string =>
  `(?:thanked|thanks|thank|grateful to|gratitude to|appreciation to|tribute to) ..E {who:O+} for (?:having |its |their |kindly |generously |successfully |jointly )*(?:${deed}) (?:of )?(?:{edition:ES}|it|event|meeting|forum|conference|summit)`;
const patterns = {
  ORGANISED: pattern('organi[sz]ing|convening|preparing|arranging|organi[sz]ation'),
  HOSTED: pattern('hosting|welcoming|receiving'),
};
const denied = / (?:not|never|nobody|no|if|would|will|should|to) /u;

/** Entities that are thanked for organising or hosting the named or main edition. */
export function* thankedFor(
  view: SentenceView,
  deed: keyof typeof patterns,
): Generator<{ from: number; to: number; who: Referent; edition: Referent }> {
  for (const match of view.matches(patterns[deed])) {
    const edition = view.editionDone(match, 'edition');
    if (!edition || denied.test(view.text.slice(0, match.start + 1))) continue;
    for (const { entity } of match.all('who'))
      yield { from: match.from, to: match.to, who: entity, edition };
  }
}
