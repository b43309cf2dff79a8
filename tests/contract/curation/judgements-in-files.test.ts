import { describe, expect, it } from '@jest/globals';
import { assertClaim } from '../../../src/change/actions/assert-claim.js';
import { loadSeed } from '../../../src/change/load/load-seed.js';
import { mergeEntities } from '../../../src/change/actions/merge-entities.js';
import { splitEntity } from '../../../src/change/actions/split-entity.js';
import { exportSeed } from '../../../src/claims/graph/seed-export.js';
import { readHeader } from '../../../src/export/read/header.js';
import { readerOf } from '../../../src/store/read-row.js';
import { cypher } from '../../../src/store/statement.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { archive, restore, useArchived } from '../../fixtures/archive/archived.js';
import { linesOf } from '../../fixtures/archive/bytes.js';
import { curator, dumpContent, made, rowsOf } from '../../fixtures/curation/curator.js';
import { twoSpellings } from '../../fixtures/curation/two-spellings.js';
import { confirm, headline } from '../../fixtures/curation/use-curation.js';
import { dumpGraph } from '../../fixtures/seed/graph-dump.js';
import { fillWithSeed } from '../../fixtures/seed/open-seed.js';
import { withSeed, type SeedFiles } from '../../fixtures/seed/temporary-seed.js';
import { embedded, testStores, type TestEngine } from '../../fixtures/stores/test-stores.js';

const [p, q, r] = ['person:p', 'person:q', 'person:r'] as const;
const load = (store: GraphStore, files: SeedFiles) =>
  withSeed(files, (folder) => loadSeed(store, folder));
const sumOf = async (store: GraphStore) => (await readHeader(readerOf(store), undefined)).version;
/** Judgements name the change that made them, which a file does not. */
const withoutChange = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/"change":"[^"]*",?/, '')).sort();

/** A store of the engine, empty before each test, and what tests do to it. */
function useJudged(engine: TestEngine) {
  const used = useArchived(engine);
  const merge = (canonical: string, ...others: string[]) =>
    made(mergeEntities(used.store, curator(), { canonical, others }));
  const split = (entity: string, ...apart: string[]) =>
    made(splitEntity(used.store, curator(), { entity, apart }));
  const decisions = (yaml: string) => ({
    ...twoSpellings,
    'decisions.yaml': `judgements:\n${yaml}`,
  });
  const leadsTo = async (store = used.store) =>
    rowsOf(store, cypher`MATCH (a:Alias) RETURN a.id AS id, a.canonical ORDER BY id`);
  return { used, merge, split, decisions, leadsTo };
}

describe.each(testStores())('what was judged of entities, in files: $name', (engine) => {
  const { used, merge, split } = useJudged(engine);

  it('an archive is the same after a merge and its split, but for the records of both', async () => {
    await fillWithSeed(used.store, twoSpellings);
    const contentOf = async () =>
      linesOf(await archive(used.store)).filter((line) =>
        /"labels":(?!\["Judgement"\])|"from":/.test(JSON.stringify(line)),
      );
    const before = await contentOf();
    const sum = await sumOf(used.store);
    await merge(p, q, r);
    expect(await contentOf()).not.toEqual(before);
    expect(await sumOf(used.store)).not.toBe(sum);
    await split(p, q, r);
    expect(await contentOf()).toEqual(before);
    expect(await sumOf(used.store)).toBe(sum);
  });

  it('go with an archive into a store of another engine, where they can be taken back', async () => {
    await fillWithSeed(used.store, twoSpellings);
    await merge(p, q, r);
    const bytes = await archive(used.store);
    const other = await used.openAnother();
    await restore(other, bytes);
    expect(await archive(other)).toEqual(bytes);
    await split(p, q);
    await made(splitEntity(other, curator(), { entity: p, apart: [q] }));
    const timeless = (lines: readonly string[]) =>
      lines.filter((line) => !line.startsWith('Judgement '));
    expect(timeless(await dumpGraph(other))).toEqual(timeless(await dumpGraph(used.store)));
  });

  it('go with a seed that is written back into an empty store', async () => {
    await fillWithSeed(used.store, twoSpellings);
    await merge(p, q, r);
    const claim = { subject: q, predicate: 'PARTICIPATED_IN', object: 'edition:f-1' };
    await made(
      assertClaim(used.store, curator(), { confirm, claim: { ...claim, evidence: [headline] } }),
    );
    const files = await exportSeed(used.store, 'curated');
    expect(files.get('datasets/curated/entities.yaml')).toContain(`id: ${q}`);
    const other = await used.openAnother();
    await load(other, { ...twoSpellings, ...Object.fromEntries(files) });
    expect(withoutChange(await dumpContent(other))).toEqual(
      withoutChange(await dumpContent(used.store)),
    );
    expect(await sumOf(other)).toBe(await sumOf(used.store));
    expect(await exportSeed(other, 'curated')).toEqual(files);
  });
});

/** No engine has a part in it. */
describe('judgements of a file', () => {
  const { used, merge, split, decisions, leadsTo } = useJudged(embedded);

  it('follow a file, and take back nothing that was judged in the graph since', async () => {
    const same = `  - { kind: SAME, left: ${p}, right: ${q} }\n`;
    await load(used.store, decisions(same));
    expect(await leadsTo()).toEqual([[q, p]]);
    const { number } = await used.store.version();
    await load(used.store, decisions(same));
    expect((await used.store.version()).number).toBe(number);
    await load(
      used.store,
      decisions(`  - { kind: SAME, left: ${p}, right: ${q}, canonical: ${q} }\n`),
    );
    expect(await leadsTo()).toEqual([[p, q]]);
    await split(q, p);
    await load(used.store, decisions(same));
    expect(await leadsTo()).toEqual([]);
    await load(used.store, twoSpellings);
    await merge(p, r);
    await load(used.store, decisions(`  - { kind: DIFFERENT, left: ${r}, right: ${p} }\n`));
    expect(await leadsTo()).toEqual([[r, p]]);
  });

  it('keep apart what was judged to differ, also through others', async () => {
    const reason = 'reason: Mother and daughter, by: amina';
    await load(
      used.store,
      decisions(
        `  - { kind: DIFFERENT, left: ${p}, right: ${r}, ${reason} }\n  - { kind: UNSURE, left: ${p}, right: ${q} }\n`,
      ),
    );
    const refusal = {
      code: 'BAD_INPUT',
      message: expect.stringMatching(
        /^amina judged that "person:p" and "person:r" are different \(judgement:[0-9a-f]{16}\): "Mother and daughter"\. /,
      ),
    };
    const direct = await mergeEntities(used.store, curator(), { canonical: r, others: [p] });
    expect(direct).toMatchObject({ change: null, errors: [refusal] });
    await merge(q, r);
    const through = await mergeEntities(used.store, curator(), { canonical: p, others: [q] });
    expect(through).toMatchObject({ change: null, errors: [refusal] });
    await split(q, r);
    await merge(p, q);
    expect(await leadsTo()).toEqual([[q, p]]);
  });
});
