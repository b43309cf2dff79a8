import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../src/api/api.js';
import { createCuration } from '../../src/review/curation.js';
import { hashToken } from '../../src/config/token-lines.js';
import { openStore } from '../../src/store/open-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { createEntity } from '../../src/change/actions/create-entity.js';
import { claimOf, curator } from '../fixtures/curation/curator.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';
import { startServer, type Harness } from '../fixtures/server-harness.js';
import { embedded, useStore } from '../fixtures/stores/test-stores.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-curation-'));
const own = `embedded:${join(folder, 'graph')}`;
const fileOf = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const tokensFile = fileOf(
  'tokens',
  `salma CURATOR ${hashToken('mq_salma')}\nr READER ${hashToken('mq_r')}\n`,
);
const tokenFile = fileOf('salma.token', 'mq_salma\n');

let located = '';
beforeAll(async () => {
  const store = await openStore(own);
  await fillWithSeed(store, goodSeed());
  located = await claimOf(store, 'organization:o', 'LOCATED_IN');
  await store.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const why = ['--reason', 'The sentence says so.'];
const local = ['--store', own, '--by', 'salma'];
/** The id of the change that the last words on stderr name. */
const undoneBy = (stderr: string) => /"multaqa undo ([^"]+)"/.exec(stderr)?.[1] ?? '';

describe('a graph of one’s own', () => {
  const named = [
    ...['assert', 'organization:o', 'NAME', '--text', 'The Organisation', '--lang', 'EN'],
    ...['--name-kind', 'OFFICIAL', '--document', 'document:text', '--exact', 'المنظمة', ...why],
    ...['--confirm', 'WORDS_NOT_FOUND'],
  ];

  it('is only asked what would change', async () => {
    const tried = await multaqa([...named, ...local, '--dry-run']);
    expect([tried.code, tried.stderr]).toEqual([0, 'multaqa: nothing was changed.\n']);
    expect(tried.stdout).toMatch(
      /^would change  id\n─+  ─+\nclaim         claim:\S+\nentity        organization:o\n\neffect +entity +what\n[─ ]+\nclaim added +organization:o +NAME The Organisation\nname added +organization:o +NAME The Organisation\n$/,
    );
    expect((await multaqa(['changes', '--store', own, '--by', 'salma'])).stdout).not.toContain(
      'ASSERT',
    );
  });

  it('is told something, shows who said it, and forgets it again', async () => {
    const made = await multaqa([...named, ...local]);
    expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/^changed /)]);
    const listed = await multaqa(['changes', '--store', own, '--kind', 'ASSERT_CLAIM']);
    expect(listed.stdout).toMatch(
      /\n +\d+  \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ  ASSERT_CLAIM  salma  The sentence says so\.  /,
    );
    const asked = ['query', '{organization(id:"organization:o"){label(lang:EN)}}', '--store', own];
    expect((await multaqa(asked)).stdout).toContain('The Organisation');
    const undone = await multaqa(['undo', undoneBy(made.stderr), ...why, ...local, '--json']);
    expect(JSON.parse(undone.stdout)).toMatchObject({
      entities: ['organization:o'],
      userErrors: [],
    });
    expect((await multaqa(asked)).stdout).not.toContain('The Organisation');
  });

  it('is told that a tie has ended, and given a document, evidence and an entity', async () => {
    const page = ['--document', 'document:page', '--says', 'It moved.'];
    const acts = [
      ['end', located, '--valid-to', '2025-05', ...page],
      ['end', located, '--ended', ...page],
      ['add-evidence', located, ...page],
      ['create-entity', 'Topic', 'Water', '--lang', 'EN', ...page],
      [
        ...['create-document', 'wam', '--title', 'A report', '--language', 'en'],
        ...['--address', 'https://example.org/wam'],
      ],
    ];
    for (const act of acts) {
      const outcome = await multaqa([...act, ...why, ...local, '--dry-run']);
      expect([act[0], outcome.code, outcome.stderr]).toEqual([
        ...[act[0], 0, 'multaqa: nothing was changed.\n'],
      ]);
    }
    const unsaid = await multaqa(['end', located, '--valid-to', '2025', ...why, ...local]);
    expect([unsaid.code, unsaid.stderr]).toEqual([
      ...[2, 'multaqa: evidence: a claim must have evidence.\n'],
    ]);
  });

  it('is corrected, and a claim of it ranked and taken back', async () => {
    const since = ['--document', 'document:page', '--says', 'Since 2012.', '--keep-evidence'];
    const corrected = await multaqa([
      ...['correct', located, '--valid-from', '2012', ...since, ...why, ...local],
    ]);
    expect([corrected.code, corrected.stderr]).toEqual([
      0,
      expect.stringMatching(/this is change/),
    ]);
    const undone = await multaqa(['undo', undoneBy(corrected.stderr), ...why, ...local]);
    expect(undone.code).toBe(0);
    const ranked = await multaqa(['rank', located, 'PREFERRED', ...why, ...local]);
    expect(ranked.stdout).toContain(located);
    const again = await multaqa(['rank', located, 'PREFERRED', ...why, ...local]);
    expect([again.code, again.stderr]).toEqual([
      0,
      'multaqa: nothing was changed: the graph is so already.\n',
    ]);
    const late = await multaqa(['retract', located, '--if-revision', '1', ...why, ...local]);
    expect([late.code, late.stdout]).toEqual([1, '']);
    expect(late.stderr).toMatch(
      /^multaqa: \S+: .*: its revision is \d+, not \d+\. Read it again\.\n$/,
    );
    const retracted = await multaqa(['retract', located, ...why, ...local]);
    expect(retracted.stdout).toContain('place:riyadh');
  });

  it('is told that two are one, leads there, and is told that they are not', async () => {
    const pair = ['organization:o', 'organization:other'];
    const store = await openStore(own);
    await createEntity(store, curator(), {
      kind: 'Organization',
      id: 'organization:other',
      names: [
        { text: 'Other', lang: 'EN', evidence: [{ document: 'document:page', note: 'So.' }] },
      ],
    });
    await store.close();
    const tried = await multaqa(['merge', ...pair, ...why, ...local, '--dry-run']);
    expect([tried.code, tried.stdout.split('\n')]).toEqual([
      0,
      [
        'would change  id',
        '────────────  ──────────────────',
        'entity        organization:o',
        'entity        organization:other',
        '',
        'effect          entity              what',
        '──────────────  ──────────────────  ──────────',
        'entity removed  organization:other',
        'name added      organization:o      NAME Other',
        'name removed    organization:other  NAME Other',
        '',
      ],
    ]);
    const made = await multaqa(['merge', ...pair, ...why, ...local]);
    expect(made.stderr).toMatch(/^multaqa: this is change \d+; /);
    const exported = await multaqa([
      'export',
      'jsonl',
      '--seed',
      'organization:other',
      '--hops',
      '0',
      '--store',
      own,
    ]);
    expect([exported.code, exported.stderr]).toEqual([
      0,
      expect.stringContaining('multaqa: "organization:other" was merged into "organization:o".\n'),
    ]);
    expect(exported.stdout).toContain('"id":"organization:o"');
    const again = await multaqa(['merge', ...pair, ...why, ...local]);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('leave it out')]);
    const split = await multaqa(['split', ...pair, ...why, ...local]);
    expect([split.code, split.stdout]).toEqual([0, expect.stringContaining('organization:other')]);
    const judged = await multaqa(['judge', ...pair, 'DIFFERENT', ...why, ...local]);
    expect([judged.code, judged.stderr]).toEqual([0, expect.stringMatching(/this is change/)]);
    const refused = await multaqa(['merge', ...pair, ...why, ...local]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('are different')]);
    const moved = await multaqa(['move', ...pair, located, ...why, ...local, '--dry-run']);
    expect([moved.code, moved.stdout]).toEqual([0, expect.stringContaining(pair[1] ?? '')]);
  });

  it.each([
    [['retract', 'claim:none', ...why, ...local], 1, 'claim:'],
    [['merge', 'a', ...why, ...local], 2, "missing required argument 'others'"],
    [['merge', 'a', 'a', ...why, ...local], 2, 'others.0: "a" cannot be merged with itself.'],
    [['retract', 'claim:none', '--reason', '', ...local], 2, 'must have 1 to 1000 characters'],
    [['retract', 'claim:none', ...why, '--store', own], 2, 'Give --by'],
    [['retract', 'claim:none', ...local], 2, '--reason'],
    [['retract', 'claim:none', ...why, ...local, '--token-file', 'x'], 2, 'give its address'],
    [['retract', 'claim:none', ...why, ...local, '--if-revision', 'x'], 2, '--if-revision takes a'],
    [['assert', 'a:b', 'NAME', ...why, ...local, '--number', 'x'], 2, '--number takes a number'],
    [['assert', 'a:b', 'NAME', ...why, ...local, '--exact', 'x'], 2, 'Give the --document'],
    [['changes', '--first', 'x', '--store', own], 2, '--first takes a number'],
    [['changes', '--first', '0', '--store', own], 2, 'first'],
  ])('says what is wrong with %j', async (args, code, sentence) => {
    const outcome = await multaqa(args);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(sentence);
  });

  it('is not made where there is none', async () => {
    const outcome = await multaqa([
      'retract',
      'a',
      ...why,
      '--by',
      'a',
      '--store',
      'embedded:/none',
    ]);
    expect([outcome.code, outcome.stderr]).toEqual([
      1,
      expect.stringMatching(/There is no graph in/),
    ]);
  });
});

describe('a running server', () => {
  const used = useStore(embedded);
  let server: Harness;
  beforeAll(async () => {
    await fillWithSeed(used.bare, goodSeed());
    server = await startServer({
      api: await createApi(),
      store: used.store,
      curation: createCuration(used.store),
      environment: { AUTH_TOKENS_FILE: tokensFile },
    });
  });
  afterAll(() => server.stop());
  afterEach(() => {
    rmSync(join(folder, 'broken.token'), { force: true });
  });

  it('takes changes only with a token', async () => {
    const beside = ['--url', server.url, '--token-file', tokenFile];
    const made = await multaqa(['retract', located, ...why, ...beside]);
    expect([made.code, made.stdout]).toEqual([0, expect.stringContaining(located)]);
    const last = async (...more: string[]) =>
      JSON.parse((await multaqa(['changes', '--json', '--first', '1', ...more])).stdout) as unknown;
    expect(await last(...beside)).toMatchObject([{ kind: 'RETRACT_CLAIM', by: 'salma' }]);
    expect(await last('--url', server.url)).toMatchObject([{ kind: 'RETRACT_CLAIM', by: null }]);
  });

  it('is not by others, who are told so', async () => {
    const reader = fileOf('reader.token', 'mq_r');
    const broken = fileOf('broken.token', 'two words\n');
    const refused = async (...flags: readonly string[]) => {
      const outcome = await multaqa(['retract', located, ...why, '--url', server.url, ...flags]);
      return [outcome.code, outcome.stderr];
    };
    expect(await refused('--token-file', reader)).toEqual([
      1,
      expect.stringMatching(/needs the role CURATOR; this token has READER/),
    ]);
    expect(await refused()).toEqual([2, expect.stringMatching(/Give --token-file/)]);
    expect(await refused('--token-file', broken)).toEqual([1, expect.stringMatching(/no token/)]);
    expect(await refused('--token-file', join(folder, 'none'))).toEqual([
      1,
      expect.stringMatching(/The token in/),
    ]);
    expect(await refused('--token-file', reader, '--by', 'a')).toEqual([
      2,
      expect.stringMatching(/leave --by out/),
    ]);
  });
});
