import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const page = readFileSync('docs/threats.md', 'utf8');
const named = Array.from(page.matchAll(/`(tests\/[^`]+)`/g), ([, path = '']) => path);

describe('the page on threats', () => {
  it.each([...new Set(named)])('names tests that are there: %s', (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it('names a test for each way in', () => {
    const [, ways = ''] = page.split('## Ways in');
    const rows = ways.split('\n').filter((line) => /^\| (?!way|-)/.test(line));
    for (const row of rows) expect(row).toContain('`tests/');
    expect(rows.length).toBeGreaterThan(10);
  });
});
