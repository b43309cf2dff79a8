import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codeIn, filesUnder, readProse } from '../../fixtures/pages.js';

const sources = ['src', 'packages', 'tests']
  .flatMap(filesUnder)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const page = readProse('docs/troubleshooting.md');
const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading = '']) => heading);
const sentences = [...page.matchAll(/^\| `\w+` +\| (.*?) \|/gm)].map(([, cell = '']) => cell);

describe('the page on what does not work', () => {
  it.each([...headings, ...sentences].flatMap(codeIn))('quotes a message: %s', (message) => {
    expect(sources).toContain(message);
  });

  it('names every check of the doctor', () => {
    const checks = filesUnder('src/doctor').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^ +name: '(\w+)',$/gm)].map(([, name]) => name),
    );
    expect(checks.length).toBeGreaterThan(8);
    expect(codeIn(page)).toEqual(expect.arrayContaining(checks));
  });
});
