import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

/**
 * `npm run pictures -- http://127.0.0.1:4000` takes the pictures of docs/explorer.md from a running server with the seed
 * of the repository: each view in both languages and both schemes, on a desktop and on a phone. With the name of a view
 * after the address it takes that one alone, and keeps the others.
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
} as const;

type ViewName = keyof typeof views;

/** A phone is taken at twice its pixels, as its screen has them: in a page it is shown half as wide. */
const screens = {
  1440: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, quality: 62 },
  390: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, quality: 45 },
} as const;

const schemes = ['light', 'dark'] as const;
const folder = 'docs/pictures';
const patienceMs = 60_000;

const [address = 'http://127.0.0.1:4000', only] = process.argv.slice(2);
if (only !== undefined && !(only in views)) {
  process.stderr.write(`There is no view ${only}; there are ${Object.keys(views).join(', ')}.\n`);
  process.exit(1);
}
const wanted = (only === undefined ? Object.keys(views) : [only]) as readonly ViewName[];

if (only === undefined) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let total = 0;
for (const view of wanted)
  for (const language of ['ar', 'en'] as const)
    for (const width of [1440, 390] as const)
      for (const scheme of schemes) {
        const name = `${view}-${language}-${scheme}-${width}.webp`;
        const picture = await take(browser, `/${language}/${views[view]}`, width, scheme);
        total += picture.length;
        writeFileSync(`${folder}/${name}`, picture);
      }
await browser.close();
process.stdout.write(`${folder}: ${(total / 1e6).toFixed(1)} MB\n`);

async function take(
  from: Browser,
  path: string,
  width: keyof typeof screens,
  colorScheme: (typeof schemes)[number],
): Promise<Buffer> {
  const { quality, ...screen } = screens[width];
  const page = await from.newPage({ ...screen, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`${address}${path}`, { waitUntil: 'load' });
  await settle(page);
  // Playwright itself writes no WebP, which is a third of the size here.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await page.close();
  return Buffer.from(data, 'base64');
}

/** Waits until all of a view is there, its fonts and its drawing too. */
async function settle(page: Page): Promise<void> {
  const isThere = `document.fonts.status === 'loaded' && document.querySelector('main h1') !== null
    && document.querySelector('main .bone, [aria-busy="true"], .laying') === null`;
  const end = Date.now() + patienceMs;
  while (!(await page.evaluate<boolean>(isThere))) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest.`);
    await page.waitForTimeout(50);
  }
  await page.waitForTimeout(300); // what was drawn last
}
