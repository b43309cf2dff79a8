import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { codeIn, pages, readProse } from '../../fixtures/pages.js';

/** The name by which a forge lets a heading be linked to. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    anchorOf(heading),
  );

const rooms = readdirSync('src');
/** Folders of the repository; a build makes `dist`, and leaves it empty until the code is built. */
const folders = readdirSync('.').filter((name) => name !== 'dist');

/** The paths that a page names in its prose, but for files that a reader is to make. */
function pathsIn(page: string): readonly string[] {
  const prose = readProse(page);
  const made = Array.from(prose.matchAll(/New file `([^`]+)`/g), ([, path]) => path);
  return codeIn(prose).filter(
    (code) => /^[.\w][\w./-]*\/[\w./-]*$/.test(code) && !made.includes(code),
  );
}

describe.each(pages)('%s', (page) => {
  it('links to what is there', () => {
    const links = [...readProse(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link));
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const missing = pathsIn(page).filter((path) => {
      const [first = ''] = path.split('/');
      if (folders.includes(first) && existsSync(path)) return false;
      return (folders.includes(first) || rooms.includes(first)) && !existsSync(join('src', path));
    });
    expect(missing).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  const lines = readFileSync('CHANGELOG.md', 'utf8').split('\n');

  it('has entries of at most 25 words, each on a line of its own', () => {
    const entries = lines.slice(lines.indexOf('## [Unreleased]')).filter((l) => /^ *- /.test(l));
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => entry.trim().split(/\s+/).length - 1 > 25)).toEqual([]);
    expect(lines.filter((line) => /^ {2,}\S/.test(line))).toEqual([]);
  });
});

describe('README.md', () => {
  it('is read in three minutes', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(200);
  });
});
