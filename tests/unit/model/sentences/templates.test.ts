import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fill } from '#text/sentence/fill.js';
import { Scene } from '#text/sentence/scene.js';
import {
  cases,
  endOf,
  knowledges,
  relationOf,
  today,
  type Case,
  type Knowledge,
} from '../../../fixtures/sentences/made-up.js';
import { nameOf, say, tellVariants, variantsPath } from '../../../fixtures/sentences/variants.js';

describe('the templates', () => {
  it('say every variant of every pair of kinds as it is written out', () => {
    expect(tellVariants()).toEqual(JSON.parse(readFileSync(variantsPath, 'utf8')));
  });

  it.each(knowledges)('leave nothing open and no case wrong where an end is %s', (knowledge) => {
    const faults = cases.flatMap((each) =>
      (
        [
          [knowledge, 'feminine'],
          ['masculine', knowledge],
          [knowledge, 'undeclared'],
        ] as const
      )
        .map((ends) => say(each, ends))
        .filter((sentence) => isFaulty(sentence, each))
        .map((sentence) => `${nameOf(each)}: ${sentence}`),
    );
    expect(faults).toEqual([]);
  });

  it('have no text that nothing can fill', () => {
    const unfilled = cases.flatMap((each) =>
      each.texts
        .filter((text) => fillings.every((ends) => fill(text, sceneOf(each, ends)) === null))
        .map((text) => `${nameOf(each)}: ${text}`),
    );
    expect(unfilled).toEqual([]);
  });
});

/** Ends by which one text or another of each variant can be filled. */
const fillings: readonly (readonly [Knowledge, Knowledge])[] = [
  ['declared', 'declared'],
  ['a label alone', 'a label alone'],
];

function sceneOf({ source, target, tongue, when }: Case, [s, t]: readonly [Knowledge, Knowledge]) {
  const relation = relationOf([...when, ...(when.includes('STATUS') ? [] : (['ROLE'] as const))]);
  return new Scene(tongue, endOf(source, s, when), endOf(target, t, when), relation, today);
}

const ours = / ?\[(?:our translation|ترجمتنا)\]/gu;
/**
 * Faults that no sentence may have: an open slot, a doubled space or stop, a quotation within one of its own kind, a
 * loose لـ.
 */
const faulty = /[{}[\]|^]|undefined|null| {2}|\.\.|«[^»]*«|“[^”]*“|لـ(?=[ء-ي])/u;
/** A name in the nominative behind a word that governs it. */
const wrongCase =
  /(?:^|\s)(?:(?:في|إلى|من|عن|مع|بين|منصب|مقر|تأسيس|استضافة|تنظيم|أهداف|موضوعات|انعقاد|عضوية|أن|إن|هدف) (?:ال)?|لل?)(?:مبرمجون|مصممون|مهندسون)/u;

function isFaulty(sentence: string, { tongue }: Case): boolean {
  const plain = sentence.replaceAll(ours, '');
  return faulty.test(plain) || (tongue === 'ar' && wrongCase.test(plain));
}
