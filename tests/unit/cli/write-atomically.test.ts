import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inputError, outputError } from '../../../src/cli/output/system-errors.js';
import { writeAtomically } from '../../../src/cli/output/write-atomically.js';
import { KnownError } from '../../../src/shared/errors.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'multaqa-beside-'));
  path = join(folder, 'file');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The pieces, then the effect of `end`. */
async function* pieces(texts: readonly string[], end: () => void = () => undefined) {
  for (const text of texts) {
    await Promise.resolve();
    yield Buffer.from(text);
  }
  end();
}

const write = (end?: () => void, force = false, signal?: AbortSignal) =>
  writeAtomically(path, pieces(['one ', 'two'], end), { force, signal });

describe('writing a file', () => {
  it('puts it there whole', async () => {
    await write();
    expect(readFileSync(path, 'utf8')).toBe('one two');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('leaves its name free until it is whole', async () => {
    let meanwhile: readonly string[] = [];
    await write(() => (meanwhile = readdirSync(folder)));
    expect(meanwhile).toEqual([expect.stringMatching(/^\.file\..+\.part$/)]);
  });

  it('leaves nothing where the source fails', async () => {
    const failing = write(() => {
      throw new Error('lost');
    });
    await expect(failing).rejects.toThrow('lost');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing where it is interrupted, and fails with the reason', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const interrupted = write(
      () => {
        controller.abort(reason);
      },
      false,
      controller.signal,
    );
    await expect(interrupted).rejects.toBe(reason);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces no file, also one that came meanwhile', async () => {
    await expect(
      write(() => {
        writeFileSync(path, 'mine');
      }),
    ).rejects.toThrow('exists already');
    await expect(write()).rejects.toThrow('exists already');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('replaces a file by force, keeps its rights, and leaves it where the new one fails', async () => {
    writeFileSync(path, 'mine');
    chmodSync(path, 0o600);
    const failing = write(() => {
      throw new Error('lost');
    }, true);
    await expect(failing).rejects.toThrow('lost');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    await write(undefined, true);
    expect(readFileSync(path, 'utf8')).toBe('one two');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('follows a link to the file behind it', async () => {
    const target = join(folder, 'target');
    writeFileSync(target, 'mine');
    symlinkSync(target, path);
    await write(undefined, true);
    expect(readFileSync(target, 'utf8')).toBe('one two');
  });

  it.each([true, false])('writes to nothing but a file, by force: %s', async (force) => {
    mkdirSync(path);
    await expect(write(undefined, force)).rejects.toThrow('is not a file');
    await expect(writeAtomically('/dev/null', pieces([]), { force })).rejects.toThrow(
      'is not a file',
    );
  });

  it('says that the folder is not there', async () => {
    const nowhere = join(folder, 'none', 'file');
    await expect(writeAtomically(nowhere, pieces([]), { force: false })).rejects.toThrow(
      `"${nowhere}" cannot be written: its folder does not exist.`,
    );
  });
});

describe('what the system refuses', () => {
  it('is said in words', () => {
    const error = outputError('The file', Object.assign(new Error(), { code: 'ENOSPC' }));
    expect(error).toBeInstanceOf(KnownError);
    expect(error.message).toBe('The file cannot be written: no space is left on the disk.');
  });

  it('is said in words of what is read too', () => {
    const error = inputError('The file', Object.assign(new Error(), { code: 'EACCES' }));
    expect(error).toBeInstanceOf(KnownError);
    expect(error.message).toBe('The file cannot be read: this user may not read it.');
  });

  it('stays as it is where nobody can act on it', () => {
    const error = new Error('a bug');
    expect(outputError('The file', error)).toBe(error);
  });
});
