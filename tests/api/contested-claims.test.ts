import { beforeAll, describe, expect, it } from '@jest/globals';
import { findAllConflicts } from '../../src/claims/graph/find-all-conflicts.js';
import { loadSeed } from '../../src/claims/seed/load-seed.js';
import { entityKindNames } from '../../src/model/kinds.js';
import { migrate } from '../../src/store/migrate.js';
import type { Row } from '../../src/store/store.js';
import { testStores, useStore } from '../neo4j/test-stores.js';
import { goodSeed, withSeed } from '../unit/seed/temporary-seed.js';

/** The edition was held in two cities. Qatar has two names, the Emirates belong to the organisation by two claims that agree, Oman since two years. */
const seed = goodSeed({
  'news/editions.yaml': `entities:
  - id: edition:o-1
    names:
      - { text: الدورة, lang: AR, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: HELD_IN, object: place:riyadh, method: REFERENCE, evidence: [page] }
      - { predicate: HELD_IN, object: place:muscat, method: REFERENCE, evidence: [page] }
  - id: place:muscat
    names:
      - { text: مسقط, lang: AR, kind: SHORT, evidence: [page] }`,
  'news/countries.yaml': `entities:
  - id: country:om
    names:
      - { text: عمان, lang: AR, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2020', method: REFERENCE, evidence: [page] }
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2021', method: REFERENCE, evidence: [page] }
  - id: country:qa
    names:
      - { text: قطر, lang: AR, kind: SHORT, evidence: [page] }
      - { text: Qatar, lang: EN, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: organization:o, method: REFERENCE, evidence: [page] }
  - id: country:ae
    names:
      - { text: الإمارات, lang: AR, kind: SHORT, evidence: [page] }
    relations:
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2020', method: REFERENCE, evidence: [page] }
      - { predicate: MEMBER_OF, object: organization:o, validFrom: '2020-01', method: REFERENCE, evidence: [page] }`,
});

describe.each(testStores())('all conflicts of a graph on $name', (engine) => {
  const opened = useStore(engine);
  beforeAll(async () => {
    await migrate(opened.store, entityKindNames);
    await withSeed(seed, (folder) => loadSeed(opened.store, folder));
  });

  it('are found among the claims of those of whom something is said twice that can be said once', async () => {
    const { store } = opened;
    const answers: (readonly Row[])[] = [];
    const noting = Object.create(store) as typeof store;
    noting.read = async (statement, options) => {
      const rows = await store.read(statement, options);
      answers.push(rows);
      return rows;
    };
    expect((await findAllConflicts(noting)).map(({ id }) => id)).toEqual([
      'edition:o-1 HELD_IN',
      'member-of:country:om~organization:o VALID_FROM',
    ]);
    const [twice, elsewhere, claims] = answers;
    expect(twice).toEqual([['country:ae'], ['country:om']]);
    expect(elsewhere).toEqual([['edition:o-1']]);
    // A name and two relations of each, and none of what is said of the organisation and the cities.
    expect(claims).toHaveLength(9);
    expect(answers).toHaveLength(3);
  });
});
