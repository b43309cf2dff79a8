import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';

/**
 * `npm run pictures -- http://127.0.0.1:4000` takes the pictures of docs/explorer.md and docs/openrefine.md from a running server
 * with the seed of the repository: each view in both languages and both schemes, on a desktop and on a phone, and a card. With the token of a curator
 * behind the address it takes those of the review too, for which it brings the article of the seed in once more; so do that
 * on a graph of its own. `--only graph,communities` takes those views alone and leaves the other pictures as they are.
 * `--forum` takes those of docs/your-forum.md alone, from `multaqa serve --data examples/un-climate`.
 */

const views = {
  search: 'search',
  results: 'search?q=التحول الرقمي',
  entity: 'e/person:albudaiwi',
  reader: 'd/document:article#char=930,956',
  graph:
    'graph?seeds=organization:dco,edition:dc-4,person:albudaiwi&at=partner-of:organization:dco~organization:gcc',
  communities: 'graph?seeds=organization:dco,edition:dc-4&color=community&size=betweenness',
  paths: 'paths?from=person:albudaiwi&to=organization:dco&hops=2',
  editions: 'editions',
  compare: 'compare?a=edition:dc-3&b=edition:dc-4',
  timeline: 'timeline?ids=organization:dco,edition:dc-4',
  conflicts: 'conflicts',
};

/** Pages of the example of another forum. */
const forumViews = { home: 'search', agreement: 'e/agreement:paris-agreement' };

const desktop = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, quality: 62 };

/** A phone is pictured with the double pixels of its screen: a page shows the picture half as wide. */
const screens = [
  desktop,
  { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, quality: 45 },
];

/** A card as large as the frame that OpenRefine shows it in. */
const card = {
  id: 'country:om',
  quality: 60,
  screen: { viewport: { width: 430, height: 300 }, deviceScaleFactor: 2 },
};

const { positionals, values } = parseArgs({
  options: { only: { type: 'string' }, forum: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [address = 'http://127.0.0.1:4000', token] = positionals;
const only = values.only?.split(',');
const isWanted = (name: string): boolean => only?.includes(name) ?? true;
const folder = 'docs/pictures';
const patienceMs = 60_000;
let bytes = 0;

mkdirSync(folder, { recursive: true });
if (only === undefined && !values.forum)
  for (const name of readdirSync(folder))
    if (!name.startsWith('forum-')) rmSync(join(folder, name));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
if (token !== undefined) await bringArticleIn(token);
if (values.forum) await takeForum();
else await takeAll();
await browser.close();
process.stdout.write(`${folder}: ${(bytes / 1e6).toFixed(1)} MB\n`);

async function takeForum(): Promise<void> {
  const { quality, ...screen } = desktop;
  for (const language of ['ar', 'en'])
    for (const [name, path] of Object.entries(forumViews))
      await take(await open(`${language}/${path}`, screen), `forum-${name}-${language}`, quality);
}

async function takeAll(): Promise<void> {
  for (const language of ['ar', 'en'])
    for (const colorScheme of ['light', 'dark'] as const) {
      if (isWanted('card')) await takeCard(language, colorScheme);
      for (const { quality, ...screen } of screens) {
        const openView = (path: string): Promise<Page> =>
          open(`${language}/${path}`, { ...screen, colorScheme });
        const end = `${language}-${colorScheme}-${screen.viewport.width}`;
        for (const [name, path] of Object.entries(views))
          if (isWanted(name)) await take(await openView(path), `${name}-${end}`, quality);
        if (token !== undefined)
          await takeReview(
            await openView('review?document=document:article-again'),
            token,
            end,
            quality,
          );
      }
    }
}

async function open(path: string, screen: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({ ...screen, reducedMotion: 'reduce' });
  await page.goto(`${address}/${path}`);
  return page;
}

async function take(page: Page, name: string, quality: number): Promise<void> {
  await settle(page);
  await writeInFonts(page);
  await keep(page, name, quality);
}

async function takeCard(language: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({ ...card.screen, colorScheme });
  await page.goto(`${address}/card/${language}/${card.id}`);
  await keep(page, `card-${language}-${colorScheme}-430`, card.quality);
}

async function keep(page: Page, name: string, quality: number): Promise<void> {
  // Playwright itself writes no WebP, which is a third as large here.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  const picture = Buffer.from(data, 'base64');
  bytes += picture.length;
  writeFileSync(`${folder}/${name}.webp`, picture);
  await page.close();
}

/** Waits until a view is complete, with its fonts and its drawing. */
async function settle(page: Page): Promise<void> {
  const isThere = `document.documentElement.dataset.fonts !== undefined && document.querySelector('main h1') !== null
    && document.querySelector('main .bone, main [aria-busy="true"], .laying') === null`;
  const end = Date.now() + patienceMs;
  while (!(await page.evaluate<boolean>(isThere))) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest.`);
    await page.waitForTimeout(50);
  }
}

/** Waits for the fonts of a page whose animations are off. */
async function writeInFonts(page: Page): Promise<void> {
  await page.evaluate(`Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
    window.dispatchEvent(new Event('visibilitychange')); delete document.hidden;`);
  await page.waitForTimeout(300); // the last drawn state
}

async function bringArticleIn(bearer: string): Promise<void> {
  const variables = {
    source: { text: readFileSync('seed/datasets/article/article.txt', 'utf8') },
    dataset: 'curated',
    key: 'article-again',
    dryRun: false,
    requestId: randomUUID(),
  };
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ documentId: 'ingest-document', variables }),
  });
  if (!response.ok) throw new Error(`The article was refused: ${await response.text()}`);
}

async function takeReview(page: Page, bearer: string, end: string, quality: number): Promise<void> {
  await page.locator('.gate .btn').click();
  await page.locator('dialog input').fill(bearer);
  await page.keyboard.press('Enter');
  await page.locator('.pq').nth(3).click();
  await take(page, `review-${end}`, quality);
}
