import { endFormerOffices } from '../facts/leaving.js';
import type { ClaimRule } from '../facts/rule.js';
import { stateBeside } from './beside-edition.js';
import { Clause } from './clause.js';
import { idOf, linesOf } from './frame.js';
import { findLines } from './find-lines.js';
import type { Found } from './match-shapes.js';
import { framesOf } from './read-frames.js';
import { stateClaims } from './state-claims.js';
import { stateHeir, stateLeaver } from './state-succession.js';
import { triggersOf } from './triggers.js';

/** Reads the claims of all frames. */
export const frameRule: ClaimRule = {
  name: 'frame',
  reads: 'All that the files of frames/data declare.',
  read(view) {
    const { trace, lexicon } = view.reading;
    const { vocabulary } = lexicon;
    trace?.asked('frame', framesOf(vocabulary).flatMap(linesOf).map(idOf));
    const heirs: Found[] = [];
    const words = view.units.map(({ text }) => text);
    const clause = new Clause(words, triggersOf(vocabulary));
    for (const found of findLines(clause)) {
      trace?.matched('frame', idOf(found.trigger.construction.line));
      const { heir, office } = found.trigger.construction.line.frame;
      if (heir !== undefined) heirs.push(found);
      else if (office) stateLeaver(view, found);
      else stateClaims(view, clause, found);
    }
    stateBeside(view, clause);
    endFormerOffices(view);
    // They need the offices of all other lines.
    for (const found of heirs) stateHeir(view, clause, found);
  },
};
