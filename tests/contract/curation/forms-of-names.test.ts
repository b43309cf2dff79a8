import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import type { ClaimInput, NameInput } from '../../../src/change/actions/action-types.js';
import { createEntity } from '../../../src/change/actions/create-entity.js';
import { cypher } from '../../../src/store/statement.js';
import { curator, made } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  org,
  riyadh,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import { readingsOf } from '../../fixtures/sentences/learnt/readings.js';
import { claimsIn } from '../../fixtures/sentences/learnt/learn.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

describe.each(testStores())('forms that curators give: $name', (engine) => {
  const { store, one, expectProjected } = useCuration(engine);
  const evidence = [headline];
  const salma: NameInput = {
    text: 'سلمى الحداد',
    lang: 'AR',
    evidence,
    forms: { gender: 'FEMININE', oblique: null },
  };
  const create = (name: NameInput) =>
    createEntity(store(), curator(), {
      confirm,
      kind: 'Person',
      id: 'person:salma',
      names: [name],
    });
  const holds: ClaimInput = {
    subject: 'person:salma',
    predicate: 'HOLDS_POSITION',
    object: org,
    evidence,
    roleKey: 'guide',
    roleAr: 'مرشدة',
    roleEn: 'guide',
  };
  const sentenceOf = async (id: string) =>
    readingsOf(await claimsIn(store())).find(
      ({ relation, tongue }) => relation.id === id && tongue === 'ar',
    )?.whole;

  it('are kept with the name, and its sentences agree with them', async () => {
    await made(create(salma));
    await made(
      assertClaim(store(), curator(), {
        confirm,
        claim: { ...holds, roleForms: { link: 'TO', unique: true }, validFrom: '2021' },
      }),
    );
    expect(await sentenceOf(`holds-position:person:salma~${org}~guide`)).toMatch(
      /^تشغل سلمى الحداد منصب مرشدة ل/u,
    );
    expect(
      await one(
        cypher`MATCH (c:Claim) WHERE c.subjectId = 'person:salma' AND c.predicate = 'NAME' RETURN c.nameForms`,
      ),
    ).toEqual([JSON.stringify({ gender: 'FEMININE' })]);
    await expectProjected();
  });

  it('say by whom a claim is made, and what its date belongs to', async () => {
    await made(create(salma));
    const dateNote = { ar: 'تاريخ تعيينها', en: 'when she was appointed' };
    await made(
      assertClaim(store(), curator(), {
        confirm,
        claim: {
          ...holds,
          validFrom: '2021',
          dateNote,
          attributedTo: { ar: 'إعلان', en: 'a notice' },
        },
      }),
    );
    const sentence = await sentenceOf(`holds-position:person:salma~${org}~guide`);
    expect(sentence).toContain('تاريخ تعيينها');
    expect(sentence).toContain('بحسب إعلان');
  });

  it.each<[string, () => ReturnType<typeof createEntity>, string]>([
    [
      'of the other language',
      () => create({ ...salma, forms: { plural: true } }),
      'names.0.value.forms.plural: only EN names have this form.',
    ],
    [
      'of a name that shows its case without its oblique',
      () => create({ ...salma, text: 'حمو سلمى' }),
      'names.0.value.forms: "حمو سلمى" shows its case: give its accusative and genitive, "oblique".',
    ],
    [
      'of a role that is not named',
      () =>
        assertClaim(store(), curator(), {
          confirm,
          claim: {
            subject: org,
            predicate: 'LOCATED_IN',
            object: riyadh,
            evidence,
            roleForms: { unique: true },
          },
        }),
      'claim.roleForms: are of a role: give its key and its words.',
    ],
    [
      'by somebody who is not there',
      () =>
        assertClaim(store(), curator(), {
          confirm,
          claim: {
            subject: org,
            predicate: 'LOCATED_IN',
            object: riyadh,
            evidence,
            attributedTo: { id: 'person:nobody', ar: 'لا أحد', en: 'nobody' },
          },
        }),
      'claim.attributedTo.id: no entity has the id "person:nobody".',
    ],
  ])('are refused %s', async (_, act, message) => {
    const { change, errors } = await act();
    expect(change).toBeNull();
    expect(errors.map((error) => error.message)).toContain(message);
  });
});
