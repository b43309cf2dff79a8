import type { AnswerOf } from '../../data/ask.js';
import type { Terms } from '../../data/terms.js';
import { language } from '../../language.js';
import { sayNames } from '../../words/say.js';
import { nameOf } from '../entity.js';
import { sayObject } from '../value.js';

type Node = NonNullable<AnswerOf<'view-claim'>['nodes'][number]>;
export type Claim = Extract<Node, { readonly predicate: unknown }>;

/** The claim of an answer; undefined if there is none, or if it was taken back and its reader may not see it. */
export function claimOf({ nodes: [node] }: AnswerOf<'view-claim'>): Claim | undefined {
  return node != null && 'predicate' in node ? node : undefined;
}

/** A claim in words: the sentence of its relation, or its subject with what is said of it. */
export function sayClaim(terms: Terms, claim: Claim): string {
  const { relation, subject, predicate } = claim;
  const sentence = language === 'ar' ? relation?.sentenceAr : relation?.sentenceEn;
  const parts = [nameOf(subject).text, terms.predicate(predicate), sayObject(terms, claim)];
  return sentence ?? sayNames(parts);
}

/** Id of a claim as addresses have it. */
export const shortId = (id: string): string => id.replace(/^claim:/, '');

/** Lasting address of a claim, at a version of the graph or without one. */
export function addressOfClaim(id: string, version: number | undefined): string {
  const query = version === undefined ? '' : `?v=${version}`;
  return `${window.location.origin}/c/${shortId(id)}${query}`;
}
