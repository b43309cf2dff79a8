import { describe, expect, it } from '@jest/globals';
import {
  bucketOf,
  claimId,
  mentionId,
  nameId,
  relationId,
  slugOf,
} from '../../../src/claims/ids.js';
import { literal, stated } from '../../fixtures/graphs/stated-claim.js';

describe('ids', () => {
  it('gives a claim the start of the SHA-256 of its content, so that it is the same on every machine', () => {
    // printf '["article","MEMBER_OF","country:om","organization:dco",null,null,null,null]' | sha256sum
    expect(claimId(stated())).toBe('claim:700ce907b4018290');
  });

  it('gives claims of other content other ids', () => {
    const claims = [
      stated(),
      stated({ dataset: 'references' }),
      stated({ subject: 'country:pk' }),
      stated({ roleKey: 'founder' }),
      stated({ validFrom: '2020-11' }),
      stated({ validTo: '2020-11' }),
      literal('ORDINAL', { type: 'NUMBER', number: 1 }),
      literal('ORDINAL', { type: 'NUMBER', number: 2 }),
    ];
    expect(new Set(claims.map(claimId)).size).toBe(claims.length);
  });

  it('keeps the id when a claim is judged anew or its note is reworded', () => {
    const judged = { rank: 'PREFERRED', confidence: 0.2, status: 'RETRACTED', note: 'x' } as const;
    expect(claimId(stated(judged))).toBe(claimId(stated()));
  });

  it('does not depend on the order in which a value was written', () => {
    const one = literal('TEXT', { type: 'TEXT', text: 'a', lang: 'EN' });
    const other = literal('TEXT', { lang: 'EN', text: 'a', type: 'TEXT' });
    expect(claimId(one)).toBe(claimId(other));
  });

  it('reads a relation id as type, source, target and role', () => {
    const ends = { subject: 'person:a', object: 'organization:b', roleKey: null };
    expect(relationId({ predicate: 'MEMBER_OF', ...ends })).toBe(
      'member-of:person:a~organization:b',
    );
    expect(relationId({ predicate: 'HOLDS_POSITION', ...ends, roleKey: 'co-founder' })).toBe(
      'holds-position:person:a~organization:b~co-founder',
    );
  });

  it('reads a mention id as document, span and entity', () => {
    expect(mentionId('document:article', { start: 79, end: 99 }, 'organization:dco')).toBe(
      'mention:article~79-99~organization:dco',
    );
  });

  it('gives one text in one language one name, whatever its kind', () => {
    expect(nameId('country:om', 'AR', 'عمان')).toBe(nameId('country:om', 'AR', 'عمان'));
    expect(nameId('country:om', 'AR', 'عمان')).not.toBe(nameId('country:om', 'EN', 'عمان'));
  });

  it('makes a slug that tells kinds apart', () => {
    expect(slugOf('group:dco_members')).toBe('group-dco-members');
    expect(slugOf('person:albudaiwi')).not.toBe(slugOf('quote:albudaiwi'));
  });

  it('spreads ids over all 1024 buckets', () => {
    const buckets = Array.from({ length: 20_000 }, (_, i) => bucketOf(`person:${i}`));
    expect(new Set(buckets)).toEqual(new Set(Array.from({ length: 1024 }, (_, i) => i)));
  });
});
