import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { correctClaim } from '../../../src/change/actions/correct-claim.js';
import { loadDatasets } from '../../../src/change/load/load-datasets.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { undoChange } from '../../../src/change/actions/undo-change.js';
import { withdrawDocument } from '../../../src/change/actions/withdraw-document.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { cypher, toStatement } from '../../../src/store/statement.js';
import { claimOf, curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import {
  confirm,
  headline,
  named,
  org,
  riyadh,
  useCuration,
} from '../../fixtures/curation/use-curation.js';
import {
  document,
  entities,
  goodSeed,
  readFiles,
  withSeed,
} from '../../fixtures/seed/temporary-seed.js';
import { testStores } from '../../fixtures/stores/test-stores.js';

const [textId, pageId] = ['document:text', 'document:page'];
/** The page has the name of the city too, and retells the text; only the text mentions the organisation. */
const yaml = entities
  .replace(
    'kind: OFFICIAL, evidence: [ALL] }',
    'kind: OFFICIAL, method: REFERENCE, evidence: [ALL, page] }',
  )
  .replace('method: REFERENCE, evidence: [page] }', 'method: REFERENCE, evidence: [page, ALL] }');
const seed = goodSeed({ 'news/entities.yaml': yaml });

describe.each(testStores())('documents that are withdrawn: $name', (engine) => {
  const { store, stateOf, isListed, expectProjected } = useCuration(engine, seed);
  const withdraw = (id = textId) => withdrawDocument(store(), curator(), { document: id });
  const evidenceOf = (claim: string) =>
    rowsOf(
      store(),
      cypher`MATCH (c:Claim)-[e:EVIDENCED_BY]->(d) WHERE c.id = ${claim} RETURN d.id, c.sources, c.firstSeen ORDER BY d.id`,
    );

  it('are in no list, with what they mention, and claims rest on the others', async () => {
    const before = await dumpContent(store());
    const [name, city] = [
      await claimOf(store(), org, 'NAME'),
      await claimOf(store(), riyadh, 'NAME'),
    ];
    const { number } = await store().version();
    const outcome = await withdraw();
    expect(outcome).toMatchObject({
      change: {
        kind: 'WITHDRAW_DOCUMENT',
        number: number + 1,
        removed: [textId],
        datasets: ['news'],
      },
      entities: [org, riyadh],
      errors: [],
    });
    expect(outcome.claims).toEqual(expect.arrayContaining([name, city]));
    expect(await stateOf(name)).toEqual(['NORMAL', 'RETRACTED', null, 'ACCEPTED', number + 1]);
    expect(await evidenceOf(name)).toEqual([]);
    expect(await stateOf(city)).toEqual(['NORMAL', 'ACCEPTED', null, null, number + 1]);
    expect(await evidenceOf(city)).toEqual([[pageId, 1, '2021-04']]);
    expect(await rowsOf(store(), cypher`MATCH (d:Document) RETURN d.id`)).toEqual([[pageId]]);
    expect(await rowsOf(store(), cypher`MATCH (m:Mention) RETURN m.id`)).toEqual([]);
    await expectProjected();
    const change = outcome.change?.id ?? '';
    const undone = await made(undoChange(store(), curator(), { change }));
    expect(await dumpContent(store())).toEqual(before);
    await made(undoChange(store(), curator(), { change: undone }));
    expect((await stateOf(name))?.[1]).toBe('RETRACTED');
    await expectProjected();
  });

  it('take an entity with them of which nothing else speaks, and bring it back', async () => {
    const first = await made(withdraw(pageId));
    const second = await made(withdraw());
    expect([await isListed(org), await isListed(riyadh)]).toEqual([false, false]);
    await expectProjected();
    await made(undoChange(store(), curator(), { change: first }));
    expect([await isListed(org), await isListed(riyadh)]).toEqual([true, true]);
    await expectProjected();
    await made(undoChange(store(), curator(), { change: second }));
    await expectProjected();
  });

  it('do not come back with a load, which may state more that rests on them', async () => {
    const change = await made(withdraw());
    const withdrawn = await dumpContent(store());
    await loadDatasets(store(), await readFiles(seed), { force: true });
    expect(await dumpContent(store())).toEqual(withdrawn);
    const more = yaml.replace(
      'names:\n      - { text: المنظمة,',
      'names:\n      - { text: الدورة, lang: AR, kind: ALIAS, evidence: [ALL] }\n      - { text: المنظمة,',
    );
    await loadDatasets(store(), await readFiles({ ...seed, 'news/entities.yaml': more }));
    expect(
      await rowsOf(
        store(),
        cypher`MATCH (c:Claim) WHERE c.valueText = 'الدورة' RETURN c.status, c.statedStatus, c.sources`,
      ),
    ).toEqual([['RETRACTED', 'ACCEPTED', 0]]);
    await expectProjected();
    await made(undoChange(store(), curator(), { change }));
    const whole = await dumpContent(store());
    await loadDatasets(store(), await readFiles({ ...seed, 'news/entities.yaml': more }), {
      force: true,
    });
    expect(await dumpContent(store())).toEqual(whole);
  });

  it('cannot be cited, and a claim of curators that another document bears out counts again', async () => {
    const claim = { ...named, evidence: [headline] };
    const [id = ''] = (await assertClaim(store(), curator(), { confirm, claim })).claims;
    const change = await made(withdraw());
    expect(await assertClaim(store(), curator(), { confirm, claim })).toMatchObject({
      change: null,
      errors: [
        {
          code: 'BAD_INPUT',
          path: ['claim', 'evidence', '0', 'document'],
          message: 'claim.evidence.0.document: the document "document:text" was withdrawn.',
        },
      ],
    });
    expect(await correctClaim(store(), curator(), { claim: id, note: 'So.' })).toMatchObject({
      errors: [{ code: 'BAD_INPUT', path: ['evidence'] }],
    });
    const page = { document: pageId, note: 'In its imprint.' };
    await made(assertClaim(store(), curator(), { confirm, claim: { ...claim, evidence: [page] } }));
    expect((await stateOf(id))?.[1]).toBe('ACCEPTED');
    expect(await evidenceOf(id)).toEqual([[pageId, 1, '2021-04']]);
    await expectProjected();
    await made(undoChange(store(), curator(), { change }));
    expect((await evidenceOf(id)).map(([cited, sources]) => [cited, sources])).toEqual([
      ...[
        [pageId, 2],
        [textId, 2],
      ],
    ]);
    await expectProjected();
  });

  it('stay one source with what retells them', async () => {
    const retelling = `${document}\n    retells: text`;
    await loadDatasets(store(), await readFiles({ ...seed, 'news/document.yaml': retelling }));
    const before = await dumpContent(store());
    const city = await claimOf(store(), riyadh, 'NAME');
    const change = await made(withdraw());
    expect(
      await rowsOf(store(), cypher`MATCH (c:Claim) WHERE c.id = ${city} RETURN c.sourceIds`),
    ).toEqual([[[textId]]]);
    await made(undoChange(store(), curator(), { change }));
    expect(await dumpContent(store())).toEqual(before);
  });

  it('are written to files and read from them, unless somebody has brought them back since', async () => {
    const before = await dumpContent(store());
    const change = await made(withdraw());
    const withdrawn = (await dumpContent(store())).map((line) =>
      line.replace(/"withdrawnBy":"[^"]*"/, ''),
    );
    const files = await exportSeed(store(), 'news');
    expect(files.get('decisions.yaml')).toBe('withdrawn:\n  # A text (news)\n  - document:text\n');
    const decided = { ...seed, 'decisions.yaml': files.get('decisions.yaml') ?? '' };
    const load = (given: Readonly<Record<string, string>>) =>
      withSeed(given, (folder) => loadSeed(store(), folder));
    await made(undoChange(store(), curator(), { change }));
    await load(decided);
    expect(await dumpContent(store())).toEqual(before);
    await store().write(toStatement(cypher`MATCH (c:Change) DELETE c`));
    await load(decided);
    expect(
      (await dumpContent(store())).map((line) => line.replace(/"withdrawnBy":"[^"]*"/, '')),
    ).toEqual(withdrawn);
    await load(seed);
    expect(await dumpContent(store())).toEqual(before);
  });

  it('must be there', async () => {
    expect(await withdraw('document:no')).toMatchObject({
      errors: [{ code: 'NOT_FOUND', path: ['document'] }],
    });
    await made(withdraw());
    expect(await withdraw()).toMatchObject({ change: null, errors: [] });
  });
});
