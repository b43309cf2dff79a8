import { analyse } from '../../../../src/ingest/analyse.js';
import type { Analysis } from '../../../../src/language/reading/analysis.js';
import type { Finding } from '../../../../src/ingest/llm/finding.js';
import { fewNames } from '../claims-in.js';

/** A model's claim in a test: the sentence, its words and the claim; absent fields are null. */
export type Said = Partial<Omit<Finding, 'subject' | 'object'>> &
  Pick<Finding, 'quote' | 'predicate'> & {
    readonly subject: Partial<Finding['subject']>;
    readonly object?: Partial<Finding['subject']> | undefined;
  };

const nobody = { id: null, kind: null, name: null };

/** The analysis of a text with claims of a model that was shown all of it. */
export function analyseSaid(text: string, ...said: readonly Said[]): Analysis {
  const statements = said.map(({ subject, object, ...rest }): Finding => ({
    ...{ shown: [0, 100], sentence: null, value: null, role: null, validFrom: null, validTo: null },
    ...rest,
    subject: { ...nobody, ...subject },
    object: object ? { ...nobody, ...object } : null,
  }));
  return analyse({ text }, fewNames, statements);
}
