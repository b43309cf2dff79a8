import { invariant } from '../../shared/errors.js';
import type { RelationSentences } from '#text/sentence/templates.js';
import { kindDeclaration } from '../kinds.js';
import type { RelationDeclaration } from './declaration.js';
import { relations } from './index.js';

const byType: ReadonlyMap<string, RelationSentences> = new Map(
  relations.map((declaration) => [declaration.type, sentencesOf(declaration)]),
);

/** The sentences of a type of relation by the prefixes of its ends. */
export function relationSentences(type: string): RelationSentences {
  const sentences = byType.get(type);
  invariant(sentences, `the model declares the relation ${type}`);
  return sentences;
}

function sentencesOf({ labels, sentences, joins }: RelationDeclaration): RelationSentences {
  const ofEnds = joins.map((join) => {
    const ends = `${kindDeclaration(join.source).prefix}~${kindDeclaration(join.target).prefix}`;
    return [ends, join.sentences ?? sentences] as const;
  });
  return { name: { ar: labels.ar[0], en: labels.en[0] }, ofEnds: new Map(ofEnds) };
}
