import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

/**
 * `npm run pictures -- http://127.0.0.1:4000` takes the pictures of docs/explorer.md from a running server with the seed
 * of the repository: each view in both languages, small.
 */

const views = {
  search: 'search',
  entity: 'e/person:albudaiwi',
  reader: 'd/document:article#char=930,956',
  graph:
    'graph?seeds=organization:dco,edition:dc-4,person:albudaiwi&at=partner-of:organization:dco~organization:gcc',
  paths: 'paths?from=person:albudaiwi&to=organization:dco&hops=2',
  compare: 'compare?a=edition:dc-3&b=edition:dc-4',
  conflicts: 'conflicts',
};

const [address = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const folder = 'docs/pictures';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const language of ['ar', 'en'])
  for (const [name, path] of Object.entries(views)) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      deviceScaleFactor: 0.6,
      reducedMotion: 'reduce',
    });
    await page.goto(`${address}/${language}/${path}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(1000); // a drawing is laid out beside the page
    await page.screenshot({ path: `${folder}/${name}-${language}.jpg`, type: 'jpeg', quality: 70 });
    await page.close();
  }
await browser.close();
