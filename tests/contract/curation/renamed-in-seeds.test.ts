import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { setRank } from '../../../src/change/actions/decide-claim.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { createCheckContext } from '../../../src/doctor/check.js';
import { decisions } from '../../../src/doctor/decisions.js';
import { judgements } from '../../../src/doctor/judgements.js';
import { cypher } from '../../../src/store/statement.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { confirm, headline, useCuration } from '../../fixtures/curation/use-curation.js';
import { entities, goodSeed, withSeed } from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const [old, id] = ['organization:o', 'organization:ministry'];
const renamed = `renamed: { ${old}: ${id} }\n`;
const later = goodSeed({ 'news/entities.yaml': renamed + entities.replace(old, id) });
const named = (text: string) =>
  ({
    subject: old,
    predicate: 'NAME',
    evidence: [headline],
    value: { text, lang: 'EN', nameKind: 'OFFICIAL' },
  }) as const;

describe.each(testStores())('entities that a seed renames: $name', (engine) => {
  const { store, one, isListed, expectProjected } = useCuration(engine);
  const load = (files = later) => withSeed(files, (folder) => loadSeed(store(), folder));
  const claims = async () =>
    (
      await rowsOf(
        store(),
        cypher`MATCH (c:Claim) WHERE c.subjectId = ${id} AND c.dataset = ${'curated'} RETURN c.statedSubjectId, c.valueText`,
      )
    ).map(([from, name]) => [from, name]);
  const findings = async () => {
    const compared = { address: 'embedded:', readFolders: () => [] };
    const context = createCheckContext(store(), compared, new AbortController().signal);
    const found = [await decisions.run(context), await judgements.run(context)];
    return found.flatMap((result) => result.findings.map(({ what }) => what));
  };

  it('keep what curators state and decide, and answer to the former id', async () => {
    await made(assertClaim(store(), curator(), { confirm, claim: named('The Organisation') }));
    const seat = await claimOf(store(), old, 'LOCATED_IN');
    const decided = await made(setRank(store(), curator(), { claim: seat, rank: 'PREFERRED' }));
    await load();
    expect([await isListed(old), await isListed(id)]).toEqual([false, true]);
    expect(await claims()).toEqual([[old, 'The Organisation']]);
    expect(await one(cypher`MATCH (a:Alias) WHERE a.id = ${old} RETURN a.canonical`)).toEqual([id]);
    const moved = await claimOf(store(), id, 'LOCATED_IN');
    expect(await rowsOf(store(), cypher`MATCH (o:Override) RETURN o.claimId, o.change`)).toEqual([
      [moved, decided],
    ]);
    expect(await one(cypher`MATCH (c:Claim) WHERE c.id = ${moved} RETURN c.rank`)).toEqual([
      'PREFERRED',
    ]);
    expect(await findings()).toEqual([]);
    await expectProjected();
    const content = await dumpContent(store());
    await load();
    expect(await dumpContent(store())).toEqual(content);
    // Claims that name the former id can still be stated, and files of editors may have it.
    await made(assertClaim(store(), curator(), { confirm, claim: named('A Ministry') }));
    expect(await claims()).toHaveLength(2);
    const exported = Object.fromEntries(await exportSeed(store(), 'curated'));
    expect(exported['decisions.yaml']).not.toContain('judgements');
    await load({ ...later, ...exported });
    expect(await claims()).toHaveLength(2);
    expect(await findings()).toEqual([]);
    await expectProjected();
  });

  it('follow decisions of a file over their claims by the former ids', async () => {
    const seat = await claimOf(store(), old, 'LOCATED_IN');
    const over = `overrides:\n  - { claim: ${seat}, rank: DEPRECATED }\n`;
    await load({ ...later, 'decisions.yaml': over });
    const moved = await claimOf(store(), id, 'LOCATED_IN');
    expect(await one(cypher`MATCH (c:Claim) WHERE c.id = ${moved} RETURN c.rank`)).toEqual([
      'DEPRECATED',
    ]);
    expect(await findings()).toEqual([]);
    await expectProjected();
  });

  it('stay merged with what they were merged with', async () => {
    const other = 'organization:p';
    const claim = { ...named('Another'), subject: other };
    await withSeed(
      goodSeed({
        'news/entities.yaml': `${entities}\n  - id: ${other}\n    names:\n      - { text: المنظمة, lang: AR, kind: SHORT, evidence: [ALL] }`,
      }),
      (folder) => loadSeed(store(), folder),
    );
    await made(assertClaim(store(), curator(), { confirm, claim }));
    await made(mergeEntities(store(), curator(), { canonical: old, others: [other] }));
    await load({
      ...later,
      'news/entities.yaml': `${String(later['news/entities.yaml'])}\n  - id: ${other}\n    names:\n      - { text: المنظمة, lang: AR, kind: SHORT, evidence: [ALL] }`,
    });
    expect(
      await rowsOf(store(), cypher`MATCH (a:Alias) RETURN a.id AS id, a.canonical ORDER BY id`),
    ).toEqual([
      [old, id],
      [other, id],
    ]);
    expect(await findings()).toEqual([]);
    await expectProjected();
  });
});
