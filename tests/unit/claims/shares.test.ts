import { describe, expect, it } from '@jest/globals';
import { findRivals } from '../../../src/claims/conflicts/find-conflicts.js';
import { toldIn } from '../../../src/claims/conflicts/shares.js';
import type { StatedClaim } from '../../../src/claims/records.js';
import { stated } from '../../fixtures/graphs/stated-claim.js';

/** A claim of the subject of this key, by these documents. */
const hosted = (key: string, documents: string, given: Partial<StatedClaim> = {}) =>
  stated({
    subject: key === 'om' ? 'country:om' : `organization:${key}`,
    predicate: 'HOSTED',
    object: 'edition:e',
    sources: documents.split(' '),
    ...given,
  });
const together = (key: string, documents: string, given: Partial<StatedClaim> = {}) =>
  hosted(key, documents, { predicate: 'CO_HOSTED', ...given });

/** The hosts with the relation of each, and why they come before others if sources differ. */
function answer(claims: readonly StatedClaim[]) {
  const told = toldIn(claims);
  const [conflict] = findRivals(claims);
  return {
    hosts: claims
      .filter(({ id }) => told.has(id))
      .map(({ subject, predicate }) => `${subject.split(':')[1] ?? ''} ${predicate}`)
      .sort(),
    because: conflict?.because ?? 'AGREED',
  };
}

describe('who hosted', () => {
  it('is the one of whom all sources tell', () => {
    expect(answer([hosted('a', 'd1 d2')])).toEqual({ hosts: ['a HOSTED'], because: 'AGREED' });
  });

  it('are all of whom one source tells, also where others name but one of them', () => {
    const claims = [hosted('a', 'd1'), together('a', 'd2'), together('b', 'd2')];
    const both = { hosts: ['a CO_HOSTED', 'b CO_HOSTED'], because: 'AGREED' };
    expect(answer(claims)).toEqual(both);
    expect(answer([...claims, hosted('b', 'd3', { confidence: 1 })])).toEqual(both);
  });

  it('is one by each statement that no joint one has', () => {
    const claims = [hosted('a', 'd1'), hosted('b', 'd1'), together('a', 'd2')];
    expect(answer(claims).hosts).toEqual(['a CO_HOSTED', 'b HOSTED']);
  });

  it.each([
    ['the surer', { confidence: 1 }, 'CONFIDENCE'],
    ['the preferred', { rank: 'PREFERRED' }, 'RANK'],
    ['the one of more documents', { sources: ['d3', 'd4'] }, 'SOURCES'],
  ] as const)('is %s of two sets of which neither includes the other', (_, given, because) => {
    const claims = [
      together('a', 'd1', { confidence: 0.9 }),
      together('b', 'd1', { confidence: 0.9 }),
    ];
    const others = [
      ...[together('a', 'd1 d2', { confidence: 0.9 }), together('b', 'd1', { confidence: 0.9 })],
      together('c', 'd2', { confidence: 0.9, ...given }),
    ];
    expect(answer(claims).because).toBe('AGREED');
    const { hosts, because: told } = answer(
      because === 'SOURCES' ? [...claims, hosted('c', 'd3 d4', { confidence: 0.9 })] : others,
    );
    expect(told).toBe(because);
    expect(hosts).toContain(because === 'SOURCES' ? 'c HOSTED' : 'c CO_HOSTED');
    expect(hosts).not.toContain('b CO_HOSTED');
  });

  it('is one alone if that is preferred and no joint statement is, which is a difference', () => {
    const claims = [
      hosted('a', 'd1', { rank: 'PREFERRED' }),
      ...[together('a', 'd2'), together('b', 'd2')],
    ];
    expect(answer(claims)).toEqual({ hosts: ['a HOSTED'], because: 'RANK' });
    const joint = together('b', 'd2', { rank: 'PREFERRED' });
    expect(answer([...claims.slice(0, 2), joint])).toEqual({
      hosts: ['a CO_HOSTED', 'b CO_HOSTED'],
      because: 'AGREED',
    });
  });

  it('are organisations apart from states', () => {
    const claims = [hosted('a', 'd1'), hosted('om', 'd2')];
    expect(answer(claims)).toEqual({ hosts: ['a HOSTED', 'om HOSTED'], because: 'AGREED' });
  });

  it('counts a statement without documents as one of its own, and none that was taken back', () => {
    const claims = [together('a', 'd1'), together('b', 'd1'), hosted('c', 'd2', { sources: [] })];
    expect(answer(claims).because).not.toBe('AGREED');
    const retracted = claims.map((claim) =>
      claim.subject === 'organization:c' ? { ...claim, status: 'RETRACTED' as const } : claim,
    );
    expect(answer(retracted)).toEqual({
      hosts: ['a CO_HOSTED', 'b CO_HOSTED'],
      because: 'AGREED',
    });
  });
});
