import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDataFolders } from '../../../src/folder/data-folder.js';
import { coloursFrom } from '../../../src/folder/site/colours.js';
import { findSvgFault } from '../../../src/folder/site/find-svg-fault.js';
import { readSite, readSiteOf } from '../../../src/folder/site/read-site.js';
import { neutralSite, startIdsOf } from '#text/site.js';
import { Faults } from '../../../src/shared/yaml/faults.js';

const disc = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4" fill="#0b6b4f"/></svg>';

describe('the site of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'multaqa-site-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
  };
  const faultsOf = (text: string): readonly string[] => {
    write('site.yaml', text);
    const faults = new Faults();
    for (const each of readDataFolders([folder]))
      readSiteOf(each, faults, new Set(['series:tides', 'person:amina']));
    return faults.found.map(({ place, reason }) => `${place.toString()}: ${reason}`);
  };

  it('is that of the package where the folder has none', () => {
    expect(readSite(readDataFolders([folder]))).toBe(neutralSite);
  });

  it('has its words, its start, its colours and its logo, and the package’s words for the rest', () => {
    write('logo.svg', disc);
    write(
      'site.yaml',
      `name: { ar: سجل المد, en: Tide record }
colour: '#0b6b4f'
logo: logo.svg
start: { series: series:tides, questions: [{ paths: { from: person:amina, to: series:tides } }] }
footer: { links: [{ label: { ar: الأمانة, en: Secretariat }, url: 'https://tides.example/' }] }`,
    );
    const site = readSite(readDataFolders([folder]));
    expect(site).toMatchObject({
      name: { ar: 'سجل المد', en: 'Tide record' },
      lede: neutralSite.lede,
      colours: { light: { ink: '#0b6b4f' } },
      logo: { mediaType: 'image/svg+xml' },
      footer: { links: [{ url: 'https://tides.example/' }] },
    });
    expect(startIdsOf(site.start)).toEqual(['person:amina', 'series:tides']);
  });

  it.each([
    ['titles: { ar: أ, en: a }', /^site.yaml:1 titles: is not a key of this form$/],
    ['format: 2', /^site.yaml:1 format: is of a format that this Multaqa does not read/],
    [
      'lede: { ar: ما قيل, en: what was said, and where }',
      /^site.yaml:1 lede: .*comma ends a value/,
    ],
    ['name: { ar: المد }', /^site.yaml:1 name: name must have ar and en/],
    [`name: { ar: المد, en: ${'x'.repeat(41)} }`, /at most 40 characters/],
    ['colour: green', /must be a colour in quotes/],
    ["colour: '#5fb0c0'", /^site.yaml:1 colour: has a contrast of 2\.\d : 1 on the light page/],
    ['logo: logo.svg', /^site.yaml:1 logo: does not lie beside this file$/],
    ['start: { series: tides }', /series must be an id$/],
    [
      'start: { series: series:ebb }',
      /^site.yaml:1 start.series: no entity has the id "series:ebb"$/,
    ],
    [
      'start:\n  questions:\n    - common: { a: person:amina, b: person:omar }',
      /^site.yaml:3 start.questions\[0\].common.b: no entity has the id "person:omar"$/,
    ],
    [
      'start: { questions: [{ paths: { from: person:amina } }] }',
      /must be one of paths: \{from, to\}/,
    ],
    ["footer: { links: [{ label: { ar: أ, en: a }, url: 'javascript:1' }] }", /url must be a URL/],
  ])('is refused with its line: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(fault)]);
  });

  it('has no logo that is not drawn alone, or is large', () => {
    write('logo.svg', disc.replace('<circle', '<script>1</script><circle'));
    expect(faultsOf('logo: logo.svg')).toEqual([
      'site.yaml:1 logo: has <script>: a logo may only draw',
    ]);
    write('logo.svg', disc.replace('4', ' '.repeat(65_536)));
    expect(faultsOf('logo: logo.svg')).toEqual(['site.yaml:1 logo: has more than 64 kB']);
  });
});

describe('an SVG', () => {
  it.each([
    ['<svg onload="a()"/>', 'onload of <svg>'],
    ['<svg><a href="javascript:a()"/></svg>', '<a>'],
    ['<svg><use xlink:href="https://elsewhere.example/a.svg#b"/></svg>', 'xlink:href of <use>'],
    ['<svg><foreignObject/></svg>', '<foreignObject>'],
    ['<svg><style>@import "a"</style></svg>', '<style>'],
    ['<svg><path style="fill:url(https://a.example)"/></svg>', 'style of <path>'],
    ['<svg><set attributeName="href" to="javascript:a()"/></svg>', '<set>'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', '<!DOCTYPE>'],
    ['<?xml-stylesheet href="a.css"?><svg/>', '<?xml-stylesheet>'],
    ['<html/>', 'no <svg> at its top'],
    ['', 'no <svg> at its top'],
  ])('that does more than draw is found: %s', (source, fault) => {
    expect(findSvgFault(source)?.toLowerCase()).toBe(fault.toLowerCase());
  });

  it('that draws is sound, with parts of its own that it uses again', () => {
    const source = `<?xml version="1.0"?><svg><defs><linearGradient id="a"/></defs><use href="#b"/><path fill="url(#a)"/></svg>`;
    expect(findSvgFault(source)).toBeUndefined();
    expect(findSvgFault(disc)).toBeUndefined();
  });
});

describe('the colour of a site', () => {
  it.each(['#000000', '#0b6b4f', '#a01c3c', '#0a0fff', '#6b4f00'])(
    'is readable on the light page as it is, and made light for the dark one: %s',
    (colour) => {
      const { contrast, colours } = coloursFrom(colour);
      expect(contrast).toBeGreaterThanOrEqual(4.5);
      expect(colours.light.ink).toBe(colour);
      expect(coloursFrom(colours.dark.ink).contrast).toBeLessThan(3);
    },
  );
});
