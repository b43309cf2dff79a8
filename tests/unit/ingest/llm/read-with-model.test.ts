import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analyse } from '../../../../src/ingest/analyse.js';
import { lexiconOf } from '#reader/read-text.js';
import type { Analysis } from '#reader/reading/analysis.js';
import { judgeVersion } from '../../../../src/ingest/llm/judge.js';
import { promptVersion } from '../../../../src/ingest/llm/prompt.js';
import { readWithModel, type ByRules } from '../../../../src/ingest/llm/read-with-model.js';
import { propose } from '../../../../src/ingest/propose/propose.js';
import type { DocumentText } from '../../../../src/ingest/read/document-text.js';
import {
  fallsSilent,
  refuses,
  startModel,
  states,
  type HostileModel,
} from '../../../fixtures/hostile-model.js';
import type { GraphReader } from '../../../../src/store/graph-reader.js';
import { fewNames } from '../claims-in.js';

const text =
  'The Loom Institute was founded on 4 June 1999.\nThe Cedar Council has counted the Loom Institute among its allies since 2004.';
const document: DocumentText = {
  text,
  title: 'Looms',
  language: 'en',
  published: null,
  mediaType: 'text/plain',
  charset: 'utf-8',
  sha256: 'a',
  sha256Source: 'b',
  warnings: [],
};
const allies = {
  what: { sentence: 1, quote: 'counted the Loom Institute among its allies' },
  predicate: 'PARTNER_OF',
  subject: { kind: 'Organization', name: 'Cedar Council' },
  object: { kind: 'Organization', name: 'Loom Institute' },
};
const readOf = (analysis: Analysis) => ({
  document,
  analysis,
  proposed: propose(analysis, lexiconOf(fewNames)),
});
const byRules = readOf(analyse(document, fewNames));

// No document has a key here, so nothing is looked for in a store.
const noStore = {} as GraphReader;

let model: HostileModel;
beforeAll(async () => {
  model = await startModel(states());
});
afterAll(() => model.stop());

function read(more: Partial<ByRules> = {}, timeoutMs = 20_000) {
  const access = { url: model.url, model: 'weaver', timeoutMs, totalMs: 27_000 };
  const given: ByRules = {
    key: undefined,
    read: byRules,
    extractor: 'rules@9',
    begun: performance.now() - 0.123,
    check: (said) => Promise.resolve(readOf(analyse(document, fewNames, { said }))),
    ...more,
  };
  return readWithModel(noStore, access, given, undefined);
}

describe('a document that rules have read', () => {
  it('is read by a model too, which names the run with its name and what it was asked', async () => {
    model.become(states(allies, { ...allies, what: { ...allies.what, quote: 'are allies' } }));
    const found = await read();
    expect(found).toMatchObject({
      warnings: [],
      held: [],
      extractor: 'rules@9+llm@2',
      settings: `{"judge":"${judgeVersion}","model":"weaver","prompt":"${promptVersion}"}`,
    });
    const { claims, dropped } = found.read.analysis;
    expect(claims.slice(0, -1)).toEqual(byRules.analysis.claims);
    expect(claims.at(-1)).toMatchObject({ rule: 'llm', predicate: 'PARTNER_OF' });
    expect(dropped.map(({ what }) => what)).toEqual(['llm: PARTNER_OF: are allies']);
  });

  it.each([
    ['that refuses', refuses(401), 20_000],
    ['that falls silent', fallsSilent, 300],
  ])(
    'stays as it is beside a model %s, in a run of its own that another can follow',
    async (_, behaviour, timeoutMs) => {
      model.become(behaviour);
      const found = await read({}, timeoutMs);
      expect([found.read, found.warnings.length]).toEqual([byRules, 1]);
      expect(JSON.parse(found.settings)).toEqual({
        model: 'weaver',
        prompt: promptVersion,
        judge: judgeVersion,
        unread: [0],
      });
    },
  );

  it('stays as it is where what a model says cannot be checked', async () => {
    model.become(states(allies));
    const found = await read({ check: () => Promise.reject(new Error('The thread ended.')) });
    expect([found.read, found.warnings]).toEqual([
      byRules,
      [expect.stringContaining('could not be checked against the text')],
    ]);
    expect(JSON.parse(found.settings)).toMatchObject({ unread: 'ALL' });
  });

  it('leaves its check the time that is left, and no longer', async () => {
    model.become(states(allies));
    const times: number[] = [];
    const check: ByRules['check'] = (_, timeoutMs) => {
      times.push(timeoutMs);
      return Promise.resolve(byRules);
    };
    await read({ check, begun: performance.now() - 5000.5 });
    expect(times).toEqual([expect.any(Number)]);
    expect(times.every((ms) => Number.isInteger(ms) && ms > 0 && ms < 22_000)).toBe(true);
  });

  it('has no time for a model where the rules took it all', async () => {
    model.become(fallsSilent);
    const { warnings } = await read({ begun: performance.now() - 26_000.5 });
    expect(warnings).toEqual([expect.stringContaining('did not answer in time')]);
  });

  it('is put before none in a language that is not read', async () => {
    model.become(states(allies));
    const french = { ...byRules, document: { ...document, language: 'fr' } };
    const { warnings } = await read({ read: french });
    expect([warnings, model.asked]).toEqual([[expect.stringContaining('was not asked')], []]);
  });

  it('tells two hundred of what was dropped, and how much more', async () => {
    const lies = Array.from({ length: 60 }, (_, i) => ({
      ...allies,
      what: { ...allies.what, quote: `lie ${String(i)}` },
    }));
    model.become(states(...lies));
    const long = analyse({ text: Array.from({ length: 200 }, () => text).join('\n') }, fewNames);
    const dropped = Array.from({ length: 900 }, () => ({ what: 'llm: a lie', why: 'b' }));
    const { read: found } = await read({
      read: readOf(long),
      check: () => Promise.resolve(readOf({ ...long, dropped })),
    });
    expect([found.analysis.dropped.length, found.analysis.dropped.at(-1)?.what]).toEqual([
      201,
      'llm: 700 more',
    ]);
  });
});
