import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/store/open-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { startModel, states, type HostileModel } from '../fixtures/hostile-model.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-model-'));
const release = join(folder, 'release.txt');
writeFileSync(
  release,
  'The Loom Institute was founded on 4 June 1999.\nThe Cedar Council has counted the Loom Institute among its allies since 2004.\n',
);

const allies = {
  what: { sentence: 1, quote: 'counted the Loom Institute among its allies since 2004' },
  subject: { kind: 'Organization', name: 'Cedar Council' },
  predicate: 'PARTNER_OF',
  object: { kind: 'Organization', name: 'Loom Institute' },
  validFrom: '2004',
};
const wrongYear = { ...allies, validFrom: '2005' };

let model: HostileModel;
beforeAll(async () => {
  model = await startModel(states());
});
afterAll(async () => {
  await model.stop();
  rmSync(folder, { recursive: true });
});
const settings = () => ({
  EXTRACTOR_LLM_URL: model.url,
  EXTRACTOR_LLM_MODEL: 'weaver',
  // Reading itself may take long where many tests run at once.
  REQUEST_TIMEOUT_MS: '300000',
  EXTRACTOR_LLM_TIMEOUT_MS: '200000',
});

describe('multaqa ingest --extractor llm', () => {
  const own = ['--store', `embedded:${join(folder, 'graph')}`, '--by', 'salma'];
  beforeAll(async () => {
    const store = await openStore(own[1] ?? '');
    await fillWithSeed(store, goodSeed());
    await store.close();
  });
  const ingest = (environment: Record<string, string>, ...args: readonly string[]) =>
    multaqa(['ingest', release, '--dataset', 'curated', '--dry-run', ...args, ...own], {
      environment,
    });

  it('asks the model of the settings, and shows what was dropped', async () => {
    model.become(states(allies, wrongYear));
    const { code, stdout, stderr } = await ingest(settings(), '--extractor', 'llm');
    expect([code, model.asked.length]).toEqual([0, 2]);
    expect(stderr).toContain('dropped "llm: PARTNER_OF: counted');
    expect(stdout).toMatch(
      /PARTNER_OF .*⟦counted the Loom Institute among its allies since 2004⟧.* llm +0\.5/,
    );
    expect(stderr).toContain('dropped "llm: PARTNER_OF: counted');
  });

  it('asks none without it', async () => {
    model.become(states(allies));
    expect((await ingest(settings())).code).toBe(0);
    expect(model.asked.length).toBe(0);
  });

  it('is refused without settings, and with those that are wrong', async () => {
    expect((await ingest({}, '--extractor', 'llm')).stderr).toContain(
      'No language model is configured',
    );
    const wrong = await ingest({ ...settings(), EXTRACTOR_LLM_URL: 'http://llm.example' });
    expect([wrong.code === 0, wrong.stderr]).toEqual([
      false,
      expect.stringContaining('EXTRACTOR_LLM_URL must be an address'),
    ]);
  });
});
