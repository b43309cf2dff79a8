import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashToken } from '../../../../src/config/token-lines.js';
import { KnownTokens } from '../../../../src/server/auth/token-holders.js';
import { createLogger } from '../../../../src/telemetry/logger.js';

const folder = mkdtempSync(join(tmpdir(), 'multaqa-tokens-'));
const path = join(folder, 'tokens');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const write = (text: string) => () => {
  writeFileSync(path, text);
};
const remove = () => {
  rmSync(path);
};

const lineOf = (name: string) => `${name} READER ${hashToken(`mq_${name}`)}\n`;

/** The tokens of the file, and which of some names they hold after so many milliseconds. */
function open() {
  const clock = { now: 0 };
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const known = new KnownTokens(
    path,
    ({ name }) => name,
    logger,
    () => clock.now,
  );
  return {
    known,
    lines,
    heldAfter: (ms: number, ...names: readonly string[]) => {
      clock.now += ms;
      return names.filter((name) => known.find(`mq_${name}`) === name);
    },
  };
}

describe('the tokens of a file', () => {
  beforeEach(() => {
    writeFileSync(path, lineOf('a') + lineOf('b'));
  });

  it('are those whose hashes it holds', () => {
    const { known } = open();
    expect(known.find('mq_a')).toBe('a');
    expect(known.find('mq_b')).toBe('b');
    for (const other of ['mq_c', 'mq_', '', 'mq_A', 'mq_a ', hashToken('mq_a')])
      expect(known.find(other)).toBeUndefined();
  });

  it('follow the file within a second, however it is changed', () => {
    const { heldAfter } = open();
    writeFileSync(path, lineOf('a') + lineOf('b') + lineOf('c'));
    expect(heldAfter(999, 'a', 'c')).toEqual(['a']);
    expect(heldAfter(1, 'a', 'c')).toEqual(['a', 'c']);
    writeFileSync(`${path}.new`, lineOf('c'));
    renameSync(`${path}.new`, path);
    expect(heldAfter(1000, 'a', 'b', 'c')).toEqual(['c']);
    writeFileSync(path, '');
    expect(heldAfter(1000, 'c')).toEqual([]);
  });

  it.each([
    ['broken', write(`${lineOf('a')}b READER mq_b\n`), 'line 2: the third word'],
    ['gone', remove, 'which cannot be read'],
    ['too large', write('#'.repeat(1024 * 1024 + 1)), '1048576 bytes at most'],
  ])('stay as they were while it is %s, and the log says so once', (_, breakIt, sentence) => {
    const { heldAfter, lines } = open();
    breakIt();
    expect(heldAfter(1000, 'a', 'b')).toEqual(['a', 'b']);
    expect(heldAfter(1000, 'a', 'b')).toEqual(['a', 'b']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(sentence);
    expect(lines[0]).not.toContain('mq_');
    writeFileSync(path, lineOf('b'));
    expect(heldAfter(1000, 'a', 'b')).toEqual(['b']);
  });

  it.each([
    ['is not there', remove, /^AUTH_TOKENS_FILE names ".*", which cannot be read\.$/],
    ['is broken', write('a\nb'), /line 1: the role .*\nAUTH_TOKENS_FILE, line 2/],
  ])('are no start where it %s', (_, breakIt, sentence) => {
    breakIt();
    expect(open).toThrow(sentence);
  });
});
