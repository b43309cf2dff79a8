import { wordAt } from '#text/words/tokens.js';
import type { Referent } from '../reading/entities.js';
import { behindTitles } from '../reading/leading.js';
import { isNamedPerson } from '../reading/mention.js';
import type { Reading } from '../reading/reading.js';
import { isSaid } from './claims-read.js';
import type { ClaimRule } from './rule.js';

/** Reads who has the same office of another state: `met his Omani counterpart, Rosa Miller`. */
export const counterparts: ClaimRule = {
  name: 'counterpart',
  reads:
    'The same office of another state: "Jordan’s trade minister, …, met her Omani counterpart, …", نظيره المغربي ….',
  read(view) {
    const { reading, sentence, claims } = view;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const found = counterpartAt(reading, at);
      if (!found) continue;
      const subject = personBehind(reading, found.to);
      const known = claims.findLast(
        (claim) => claim.predicate === 'HOLDS_POSITION' && claim.object?.kind === 'Country',
      );
      if (!subject || !known?.role || known.subject === subject) continue;
      const said = { subject, predicate: 'HOLDS_POSITION', object: found.state } as const;
      if (known.object === found.state || isSaid(view, said)) continue;
      const place = { from: at, to: at + 1 };
      view.claim(counterparts.name, place, { ...said, role: known.role, method: 'INFERRED' });
    }
  },
};

interface Counterpart {
  readonly state: Referent;
  /** The first token behind the words. */
  readonly to: number;
}

/** `Omani counterpart`, `counterpart from Oman`, نظيره العماني. */
function counterpartAt(reading: Reading, at: number): Counterpart | undefined {
  const word = wordAt(reading.tokens, at);
  if (/^[وفبل]?نظيرت?(?:ه|ها)$/u.test(word)) {
    const nisba = reading.lexicon.stateOfNisba(wordAt(reading.tokens, at + 1));
    return nisba === undefined
      ? undefined
      : { state: reading.entities.known(nisba, 'Country'), to: at + 2 };
  }
  if (word !== 'counterpart') return undefined;
  const isBehind = /^(?:from|of|in)$/u.test(wordAt(reading.tokens, at + 1));
  const state = isBehind ? reading.startingAt(at + 2) : reading.endingAt(at);
  if (state?.kind !== 'Country') return undefined;
  return { state: state.entity, to: isBehind ? state.to : at + 1 };
}

/** The person behind a comma and titles. */
function personBehind(reading: Reading, at: number): Referent | undefined {
  const start = /^[,،]$/u.test(wordAt(reading.tokens, at)) ? at + 1 : at;
  const person = reading.startingAt(behindTitles(reading, start));
  return person && isNamedPerson(person) ? person.entity : undefined;
}
