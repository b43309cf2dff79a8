import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editOf } from '../../src/cli/ingest/edit-of.js';
import { openStore } from '../../src/store/open-store.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-ingest-'));
const own = ['--store', `embedded:${join(folder, 'graph')}`, '--by', 'salma'];
const file = join(folder, 'release.txt');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeAll(async () => {
  const store = await openStore(own[1] ?? '');
  await fillWithSeed(store, goodSeed());
  await store.close();
  writeFileSync(
    file,
    'The Oasis Digital Cooperation Organization was founded in 2019.\nOasis Digital Cooperation Organization is based in Qasr.\n',
  );
});

describe('multaqa ingest and review', () => {
  it('tell what a document says, keep it, and decide over it', async () => {
    const ingest = ['ingest', file, '--dataset', 'curated', ...own];
    const tried = await multaqa([...ingest, '--dry-run']);
    expect([tried.code, tried.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^novelty +it says +sentence +rule +confidence\n[^]*new Organization: Oasis Digital Cooperation Organization +The ⟦Oasis Digital Cooperation Organization⟧ was/,
      ),
    ]);
    expect(tried.stderr).toMatch(/proposals; nothing was written\.\n$/);

    const kept = JSON.parse((await multaqa([...ingest, '--json'])).stdout) as {
      readonly ingested: { readonly document: string };
    };
    expect(kept.ingested.document).toBe('document:release');

    const walked = await multaqa(['review', ...own], { stdin: 'x\na\ne\nnothing\ns\nq\n' });
    expect(walked.code).toBe(0);
    expect(walked.stdout).toMatch(/^\n1\. new Organization: Oasis/);
    expect(walked.stderr).toBe(
      'multaqa: A correction is written as part=text; "nothing" is none.\nmultaqa: 1 accepted, 0 refused.\n',
    );
    const gone = await multaqa(['review', ...own], { stdin: 'q\n' });
    expect(gone.stdout).not.toContain('new Organization: Oasis');
  });

  it.each([
    [[join(folder, 'none.txt')], 'cannot be read: it is gone'],
    [[file, 'بيان-5.pdf'], 'No key can be made from the name "بيان-5.pdf"'],
    [[file, 'Release.pdf'], '"Release.pdf" would have the key "release" of another file'],
    [[file, '--dataset', 'none'], 'There is no dataset "none".'],
    [[file, '--accept', 'corroborating', '--dry-run'], '--accept writes, and --dry-run does not'],
    [[file, '--min-confidence', '2'], '--min-confidence takes a number from 0 to 1.'],
    [[file, '--url', 'http://127.0.0.1:1'], 'Give --token-file'],
  ])('are refused with a sentence: %j', async (args, sentence) => {
    const store = args.includes('--url') ? [] : own;
    const { code, stderr } = await multaqa(['ingest', '--dataset', 'curated', ...args, ...store]);
    expect(code).not.toBe(0);
    expect(stderr).toContain(sentence);
  });
});

describe('a correction as it is typed', () => {
  it('is parts and what they shall be', () => {
    expect(editOf('object=organization:dco roleEn="vice chair" validTo= number=3')).toEqual({
      ...{ object: 'organization:dco', roleEn: 'vice chair', validTo: null },
      value: { number: 3 },
    });
  });

  it.each([['hello'], ['colour=red'], ['number=many'], ['object=a and more'], ['']])(
    'is told where it is none: %s',
    (line) => {
      expect(typeof editOf(line)).toBe('string');
    },
  );
});
