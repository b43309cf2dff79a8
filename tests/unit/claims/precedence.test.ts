import { describe, expect, it } from '@jest/globals';
import { derivePrecedence } from '../../../src/claims/precedence.js';
import type { ClaimRecord, EvidenceRecord } from '../../../src/claims/records.js';
import { stated } from '../../fixtures/graphs/stated-claim.js';

function evidence(start: number): EvidenceRecord {
  const quote = { exact: 'x', prefix: '', suffix: '', note: null };
  const phrase = { phraseStart: null, phraseEnd: null, phrase: null };
  const supports = ['SUBJECT', 'VALUE'] as const;
  return { document: 'document:article', start, end: start + 1, ...quote, ...phrase, supports };
}

function edition(number: number, series = 'series:dc'): ClaimRecord[] {
  const subject = `edition:${number}`;
  const value = { type: 'NUMBER', number } as const;
  const seen = { firstSeen: `202${number}`, lastSeen: `202${number}` };
  return [
    stated({ subject, predicate: 'ORDINAL', object: null, value, ...seen }),
    stated({ subject, predicate: 'EDITION_OF', object: series, ...seen }),
  ].map((claim) => ({ ...claim, evidence: [evidence(number)] }));
}

const derive = (claims: readonly ClaimRecord[]) => derivePrecedence(claims, (id) => id);
const pairs = (claims: readonly ClaimRecord[]) =>
  derive(claims).map(({ subject, object }) => [subject, object]);

describe('precedence', () => {
  it('follows from ordinals that come one after the other, in whatever order they are told', () => {
    expect(new Set(pairs([...edition(3), ...edition(1), ...edition(2)]))).toEqual(
      new Set([
        ['edition:1', 'edition:2'],
        ['edition:2', 'edition:3'],
      ]),
    );
  });

  it('says nothing over a gap', () => {
    expect(pairs([...edition(1), ...edition(3)])).toEqual([]);
  });

  it('says nothing between editions of two series', () => {
    expect(pairs([...edition(1), ...edition(2, 'series:other')])).toEqual([]);
  });

  it('is derived, with the evidence of both ordinals and the time in which either was seen', () => {
    expect(derive([...edition(1), ...edition(2)])).toMatchObject([
      {
        predicate: 'PRECEDES',
        method: 'DERIVED',
        confidence: 0.7,
        firstSeen: '2021',
        lastSeen: '2022',
        sources: ['document:article'],
        evidence: [1, 2].map((start) => ({ ...evidence(start), supports: ['SUBJECT', 'OBJECT'] })),
      },
    ]);
  });

  it('was last seen when the day was last that a date may mean', () => {
    const [earlier, later] = ['2022', '2022-10'].map((lastSeen, i) =>
      edition(i + 1).map((claim) => ({ ...claim, lastSeen })),
    );
    expect(derive([...(earlier ?? []), ...(later ?? [])])).toMatchObject([{ lastSeen: '2022' }]);
  });

  it('goes by the preferred ordinal where two are claimed', () => {
    const wrong = edition(5).map((claim) => ({ ...claim, subject: 'edition:1', confidence: 0.5 }));
    expect(pairs([...edition(1), ...edition(2), ...wrong])).toContainEqual([
      'edition:1',
      'edition:2',
    ]);
  });
});
