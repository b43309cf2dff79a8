import { describe, expect, it } from '@jest/globals';
import {
  canEdit,
  choose,
  hangingOn,
  isOpen,
  itemsAt,
  itemsOf,
  neededBy,
  nextOpen,
  settledWith,
} from '../views/review/items.js';
import type { Proposal } from '../views/review/proposal.js';

interface Given extends Partial<Omit<Proposal, 'subject'>> {
  readonly ref?: string;
  readonly phrase?: readonly [number, number];
}

function proposal(id: string, { ref, phrase = [0, 5], ...given }: Given = {}): Proposal {
  const [start, end] = phrase;
  return {
    id,
    document: 'document:a',
    kind: 'CLAIM',
    status: 'OPEN',
    novelty: 'NEW',
    needs: [],
    meets: [],
    rule: 'a-rule',
    about: null,
    together: [id],
    method: 'EXPLICIT',
    confidence: 1,
    revision: 1,
    predicate: null,
    object: null,
    value: null,
    role: null,
    roleAr: null,
    roleEn: null,
    validFrom: null,
    validTo: null,
    ended: false,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    became: null,
    evidence: [
      {
        document: 'document:a',
        supports: null,
        sentence: { start: 0, end: 40, exact: '' },
        phrase: { start, end, exact: '' },
      },
    ],
    ...given,
    subject: {
      entity: null,
      ref: ref ?? null,
      kind: null,
      names: [],
      alternatives: [],
      labelAr: null,
      labelEn: null,
    },
  };
}

const idsOf = (items: readonly { readonly proposal: Proposal }[]) =>
  items.map(({ proposal: { id } }) => id);

describe('proposals that one decision settles', () => {
  const whole = ['q', 's'];
  const items = itemsOf([
    proposal('s', { together: whole }),
    proposal('q', { kind: 'ENTITY', together: whole, ref: 'NEW:q', status: 'ACCEPTED' }),
    proposal('z', { needs: ['NEW:q'] }),
  ]);

  it('are one item, by the one that stands for all, open while any of it is', () => {
    expect(idsOf(items)).toEqual(['q', 'z']);
    expect(items[0]?.others.map(({ id }) => id)).toEqual(['s']);
    expect(items.map(isOpen)).toEqual([true, true]);
    expect(items[0] && settledWith(items[0]).map(({ id }) => id)).toEqual(['s']);
  });

  it('take away with a new entity all that hangs on it', () => {
    expect(items[0] && hangingOn(items, items[0]).map(({ id }) => id)).toEqual(['z']);
  });
});

describe('proposals that are listed', () => {
  const items = itemsOf([
    proposal('a', { status: 'ACCEPTED' }),
    proposal('b', { novelty: 'CONFLICTS', phrase: [10, 30] }),
    proposal('c', { kind: 'ENTITY', ref: 'NEW:c', phrase: [12, 20] }),
    proposal('d', { status: 'REJECTED', phrase: [12, 20] }),
  ]);

  it('are numbered as they stand in the text', () => {
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('stand nowhere in the text where an older version alone says it', () => {
    const [first] = items[1]?.proposal.evidence ?? [];
    const evidence = first === undefined ? [] : [{ ...first, document: 'document:older' }];
    const [item] = itemsOf([proposal('r', { kind: 'RETRACTION', evidence })]);
    expect(item).toMatchObject({ sentence: undefined, mark: undefined });
  });

  it('pass a filter by all that it says', () => {
    const filter = { status: 'OPEN', novelty: null, kind: null, order: null };
    expect(idsOf(choose(items, filter))).toEqual(['b', 'c']);
    expect(idsOf(choose(items, { ...filter, novelty: 'CONFLICTS' }))).toEqual(['b']);
    expect(idsOf(choose(items, { ...filter, kind: 'ENTITY' }))).toEqual(['c']);
  });

  it.each([
    [0, 'b'],
    [1, 'c'],
    [2, 'b'],
    [3, 'b'],
  ])('lead from number %d on to the next that waits, going round', (index, next) => {
    const from = items[index];
    expect(from && nextOpen(items, from)?.proposal.id).toBe(next);
  });

  it('lead nowhere from the last that waits', () => {
    const [, only] = items;
    expect(only && nextOpen([only], only)).toBeUndefined();
  });

  it('are found at a place of the text, the fewest words first', () => {
    expect(idsOf(itemsAt(items, 15))).toEqual(['c', 'd', 'b']);
    expect(idsOf(itemsAt(items, 25))).toEqual(['b']);
    expect(itemsAt(items, 35)).toEqual([]);
  });

  it('mark every place of whom the text names, behind all that is said there', () => {
    const at = (start: number, end: number) => ({
      document: 'document:a',
      supports: null,
      sentence: { start: 0, end: 40, exact: '' },
      phrase: { start, end, exact: '' },
    });
    const named = proposal('m', { kind: 'MENTION', evidence: [at(13, 16), at(33, 36)] });
    const all = itemsOf([proposal('b', { phrase: [10, 30] }), named]);
    expect(all.map(({ places }) => places.map(({ start }) => start))).toEqual([[10], [13, 33]]);
    expect(idsOf(itemsAt(all, 14))).toEqual(['b', 'm']);
    expect(idsOf(itemsAt(all, 34))).toEqual(['m']);
    expect(all.map(canEdit)).toEqual([true, false]);
    expect(itemsOf([proposal('i', { kind: 'IDENTITY' })]).map(canEdit)).toEqual([true]);
  });

  it('take along the new entities on which they rest, unless those are decided', () => {
    const [claim] = itemsOf([proposal('e', { needs: ['NEW:c', 'NEW:x'] })]);
    expect(claim && idsOf(neededBy(items, claim))).toEqual(['c']);
    const decided = itemsOf([proposal('c', { kind: 'ENTITY', ref: 'NEW:c', status: 'ACCEPTED' })]);
    expect(claim && neededBy(decided, claim)).toEqual([]);
  });
});
