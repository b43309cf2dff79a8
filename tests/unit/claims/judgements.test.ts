import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgementId } from '../../../src/claims/ids.js';
import { identityOf } from '../../../src/claims/judgements.js';
import type { JudgementRecord } from '../../../src/claims/records.js';

const judged = (
  kind: JudgementRecord['kind'],
  left: string,
  right: string,
  given: Partial<JudgementRecord> = {},
): JudgementRecord => ({
  id: judgementId(left, right),
  kind,
  left,
  right,
  canonical: null,
  by: null,
  at: null,
  reason: null,
  change: 'change',
  retractedBy: null,
  ...given,
});
const same = (left: string, right: string, canonical: string | null = null) =>
  judged('SAME', left, right, { canonical });
const leadsTo = (...judgements: readonly JudgementRecord[]) =>
  Object.fromEntries(identityOf(judgements).aliases);

describe('what follows from judgements', () => {
  it('is one id for all that are the same as one, the first where nobody chose', () => {
    expect(leadsTo(same('c', 'b'), same('b', 'a'))).toEqual({ b: 'a', c: 'a' });
    expect(judgementId('a', 'b')).toBe(judgementId('b', 'a'));
  });

  it('is the id that was chosen and not given up for another', () => {
    expect(leadsTo(same('b', 'a', 'b'))).toEqual({ a: 'b' });
    expect(leadsTo(same('b', 'a', 'b'), same('b', 'c', 'c'))).toEqual({ a: 'c', b: 'c' });
  });

  it('is nothing of what was taken back, or is not known', () => {
    expect(leadsTo(judged('SAME', 'a', 'b', { retractedBy: 'change' }))).toEqual({});
    expect(leadsTo(judged('UNSURE', 'a', 'b'), judged('DIFFERENT', 'a', 'c'))).toEqual({});
  });

  it('is that the later is not followed, of two that would join what differs', () => {
    const different = judged('DIFFERENT', 'a', 'c');
    const [earlier, later] = [
      { at: '2026-01-01T00:00:00.000Z' },
      { at: '2026-01-02T00:00:00.000Z' },
    ];
    const [first, second] = [judged('SAME', 'b', 'c', earlier), judged('SAME', 'a', 'b', later)];
    const { aliases, blocked } = identityOf([second, different, first]);
    expect([...aliases]).toEqual([['c', 'b']]);
    expect(blocked).toEqual([[second, different]]);
  });

  it('tells of those that are one which were all chosen to stay', () => {
    const { rivals, canonicalOf } = identityOf([same('b', 'a', 'b'), same('a', 'c', 'c')]);
    expect([rivals, canonicalOf('a')]).toEqual([[['b', 'c']], 'b']);
  });

  it('is the same in whatever order they come, and leads nowhere further', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const pairs = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('SAME', 'SAME', 'DIFFERENT'), id, id, fc.nat(2))
        .filter(([, left, right]) => left !== right),
      { selector: ([, left, right]) => judgementId(left, right), maxLength: 8 },
    );
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), (chosen, random) => {
        const all = chosen.map(([kind, left, right, canonical]) =>
          judged(kind as 'SAME', left, right, {
            canonical: kind === 'SAME' ? ([null, left, right][canonical] ?? null) : null,
          }),
        );
        const order = new Map(all.map((each) => [each, random.next().value]));
        const shuffled = all.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        const { aliases, canonicalOf, blocked } = identityOf(all);
        const isBlocked = new Set(blocked.map(([{ id: of }]) => of));
        expect(new Map(identityOf(shuffled).aliases)).toEqual(new Map(aliases));
        for (const shown of aliases.values()) expect(canonicalOf(shown)).toBe(shown);
        const isOne = ({ left, right }: JudgementRecord) =>
          canonicalOf(left) === canonicalOf(right);
        const [apart, alike] = ['DIFFERENT', 'SAME'].map((of) =>
          all.filter(({ kind }) => kind === of),
        ) as [JudgementRecord[], JudgementRecord[]];
        expect(apart.filter(isOne)).toEqual([]);
        expect(alike.filter((each) => !isOne(each) && !isBlocked.has(each.id))).toEqual([]);
      }),
    );
  });
});
