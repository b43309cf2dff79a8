import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

/**
 * `npm run pictures -- http://127.0.0.1:4000` takes the pictures of docs/explorer.md from a running server with the seed
 * of the repository: each view in both languages, small. With the token of a curator behind the address it takes that of
 * the review too, for which it brings the article of the seed in once more; so do that on a graph of its own.
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

const [address = 'http://127.0.0.1:4000', token] = process.argv.slice(2);
const folder = 'docs/pictures';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
if (token !== undefined) await bringArticleIn(token);
for (const language of ['ar', 'en']) {
  for (const [name, path] of Object.entries(views)) {
    const page = await openPage(`${language}/${path}`);
    await page.waitForTimeout(1000); // a drawing is laid out beside the page
    await take(page, `${name}-${language}`);
  }
  if (token !== undefined) await takeReview(language, token);
}
await browser.close();

async function openPage(path: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 0.6,
    reducedMotion: 'reduce',
  });
  await page.goto(`${address}/${path}`, { waitUntil: 'networkidle' });
  return page;
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 70 });
  await page.close();
}

async function bringArticleIn(bearer: string): Promise<void> {
  const variables = {
    ...{ source: { text: readFileSync('seed/article/article.txt', 'utf8') }, dataset: 'curated' },
    ...{ key: 'article-again', dryRun: false, requestId: randomUUID() },
  };
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ documentId: 'ingest-document', variables }),
  });
  if (!response.ok) throw new Error(`The article was refused: ${await response.text()}`);
}

async function takeReview(language: string, bearer: string): Promise<void> {
  const page = await openPage(`${language}/review?document=document:article-again`);
  await page.locator('main [aria-haspopup="dialog"]').click();
  await page.locator('dialog input').fill(bearer);
  await page.keyboard.press('Enter');
  await page.locator('.pq').nth(3).click();
  await page.waitForTimeout(1000);
  await take(page, `review-${language}`);
}
