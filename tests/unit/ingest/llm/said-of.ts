import { analyse } from '../../../../src/ingest/analyse.js';
import type { Analysis } from '#reader/reading/analysis.js';
import type { Finding, Findings, MeantEntity, Quoted } from '../../../../src/ingest/llm/finding.js';
import { fewNames } from '../claims-in.js';

/** A model's claim in a test: the sentence, its words and the claim; absent fields are null. */
export type Said = Partial<Omit<Finding, 'subject' | 'object' | 'what'> & Quoted> &
  Pick<Quoted, 'quote'> &
  Pick<Finding, 'predicate'> & {
    readonly subject: Partial<MeantEntity>;
    readonly object?: Partial<MeantEntity> | undefined;
  };

const nobody = { id: null, kind: null, name: null, who: null };

/** The analysis of a text with claims of a model that was shown all of it. */
export function analyseSaid(text: string, ...said: readonly Said[]): Analysis {
  return analyse({ text }, fewNames, { said: findingsOf(said) });
}

/** The same without the findings of the rules. */
export function analyseSaidAlone(text: string, ...said: readonly Said[]): Analysis {
  return analyse({ text }, fewNames, { said: findingsOf(said), isModelAlone: true });
}

function findingsOf(said: readonly Said[]): Findings {
  const claims = said.map(({ subject, object, sentence = null, quote, ...rest }): Finding => ({
    shown: [0, 100],
    value: null,
    role: null,
    validFrom: null,
    validTo: null,
    ...rest,
    what: { sentence, quote },
    subject: { ...nobody, ...subject },
    object: object ? { ...nobody, ...object } : null,
  }));
  return { claims, quotes: [], figures: [] };
}
