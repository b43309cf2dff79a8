import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editOf } from '../../src/cli/ingest/edit-of.js';
import { openStore } from '../../src/store/open-store.js';
import { longText } from '../fixtures/documents/long-document.js';
import { refusedDocuments } from '../fixtures/documents/refused.js';
import { multaqa } from '../fixtures/cli-harness.js';
import { fillWithSeed } from '../fixtures/seed/open-seed.js';
import { goodSeed } from '../fixtures/seed/temporary-seed.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-cli-ingest-'));
const own = ['--store', `embedded:${join(folder, 'graph')}`, '--by', 'salma'];
const file = join(folder, 'release.txt');
const large = join(folder, 'large.txt');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeAll(async () => {
  const store = await openStore(own[1] ?? '');
  await fillWithSeed(store, goodSeed());
  await store.close();
  // It takes no room on the disk.
  writeFileSync(large, '');
  truncateSync(large, 100 * 1024 * 1024);
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
      'multaqa: A correction is written as part=text; "nothing" was given.\nmultaqa: 1 accepted, 0 refused.\n',
    );
    const gone = await multaqa(['review', ...own], { stdin: 'q\n' });
    expect(gone.stdout).not.toContain('new Organization: Oasis');
  });

  it.each([
    [[join(folder, 'none.txt')], 'cannot be read: it is gone'],
    [[large], 'large.txt: The document has 100 MB; it may have 20 at most.'],
    [[file, 'بيان-5.pdf'], 'No key can be derived from the name "بيان-5.pdf"'],
    [[file, 'Release.pdf'], '"Release.pdf" would have the key "release" of another file'],
    [[file, '--dataset', 'none'], 'There is no dataset "none".'],
    [[file, '--accept', 'corroborating', '--dry-run'], '--accept writes and --dry-run does not'],
    [[file, '--min-confidence', '2'], '--min-confidence takes a number from 0 to 1.'],
    [[file, '--url', 'http://127.0.0.1:1'], 'Give --token-file'],
  ])('are refused with a sentence: %j', async (args, sentence) => {
    const store = args.includes('--url') ? [] : own;
    const { code, stderr } = await multaqa(['ingest', '--dataset', 'curated', ...args, ...store]);
    expect(code).not.toBe(0);
    expect(stderr).toContain(sentence);
  });
});

describe('documents that cannot be read', () => {
  it.each(refusedDocuments)(
    'end the command with 2 and a sentence: $what',
    async ({ bytes, mediaType = '', sentence }) => {
      const refused = join(folder, 'refused.bin');
      writeFileSync(refused, await bytes());
      const type = mediaType === '' ? [] : ['--media-type', mediaType];
      const args = ['ingest', refused, '--dataset', 'curated', ...type, ...own];
      const { code, stdout, stderr } = await multaqa(args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`refused.bin: `);
      expect(stderr).toContain(sentence);
    },
  );

  it.each([
    [['--dataset', 'none'], 'There is no dataset "none".'],
    [['--dataset', 'news', '--key', 'release'], 'is not a dataset of kind CURATED'],
  ])('end it with another code where the graph does not take them: %j', async (args, sentence) => {
    const { code, stderr } = await multaqa(['ingest', file, ...args, ...own]);
    expect(code).not.toBe(0);
    expect(stderr).toContain(sentence);
  });

  it('are read for names alone in another language, which is said', async () => {
    const french = join(folder, 'french.txt');
    writeFileSync(french, 'Le ministre a annoncé hier que la réunion annuelle aura lieu demain.');
    const args = ['ingest', french, '--dataset', 'curated', '--dry-run', ...own];
    const { code, stderr } = await multaqa(args);
    expect(code).toBe(0);
    expect(stderr).toContain('It is in French: only names are found in it, no claims.');
  });

  it('are left where they are when the command is interrupted', async () => {
    const long = join(folder, 'long.txt');
    writeFileSync(long, longText(40));
    const versionNow = async () => {
      const store = await openStore(own[1] ?? '');
      const version = await store.version();
      await store.close();
      return version;
    };
    const before = await versionNow();
    const controller = new AbortController();
    const running = multaqa(['ingest', long, '--dataset', 'curated', ...own], {
      signal: controller.signal,
    });
    setTimeout(() => {
      controller.abort(new Error('interrupted'));
    }, 50);
    expect((await running).code).not.toBe(0);
    expect(await versionNow()).toEqual(before);
  });
});

describe('a correction as it is typed', () => {
  it('is parts and what they shall be', () => {
    expect(editOf('object=organization:dco roleEn="vice chair" validTo= number=3')).toEqual({
      object: 'organization:dco',
      roleEn: 'vice chair',
      validTo: null,
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
