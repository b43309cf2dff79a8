import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { explorerRoutes } from '../../fixtures/explorer-routes.js';
import { Endings } from '../endings.js';
import { copyOf, fullFolder } from '../fill/embedded-graph.js';
import { fullSize } from '../graph/size.js';
import { readOptions } from '../options.js';
import { paths } from '../processes/paths.js';
import { writeSection } from '../report/write-section.js';
import { say } from '../say.js';
import { findPlaces } from './find-places.js';
import { marksTable, type Measured } from './mark.js';
import { measureDrawing } from './measure-drawing.js';
import { measureExpansion } from './measure-expansion.js';
import { measureFirstPages } from './measure-first-pages.js';
import { measureInp } from './measure-inp.js';
import { measureLcp } from './measure-lcp.js';
import { measureLighthouse } from './measure-lighthouse.js';
import { measureMarkup } from './measure-markup.js';
import { measureSizes } from './measure-sizes.js';
import { measureSuggestions } from './measure-suggestions.js';
import { servePage } from './served-page.js';
import { installTools } from './tools.js';
import { startVisits, type Visit } from './visit.js';

/**
 * Measures the explorer against its marks, in a real browser on the built server, and writes the table into the page on
 * benchmarks. A short run prints what takes no time to measure, and the first page's largest paint once, and fails where HTML is wrong.
 */
const { isShort } = readOptions(process.argv.slice(2));
const endings = new Endings();
try {
  const measured = [...measureSizes(join(paths.repository, 'dist', 'page'))];
  const visit = await startVisits(endings);
  if (visit === undefined) say('There is no Chromium: only what is built is measured.');
  else measured.push(...(isShort ? await measureShortly(visit) : await measureAll(visit)));
  const conditions = `Node ${process.version} on ${String(cpus().length)} cores, load average ${loadavg()
    .map((each) => each.toFixed(1))
    .join(', ')}: what is timed counts only where nothing else runs.`;
  process.stdout.write(`${marksTable(measured)}\n\n${conditions}\n`);
  const marked = measured.filter(({ mark, value }) => mark !== undefined || value === undefined);
  if (!isShort && visit !== undefined)
    await writeSection('page', `${marksTable(marked)}\n\n${conditions}`);
} finally {
  await endings.run();
}

async function measureShortly(visit: Visit): Promise<readonly Measured[]> {
  const server = await servePage(endings);
  const routes = explorerRoutes.map((route) => `/ar/${route}`);
  const [markup] = await judgeMarkup(visit, server, routes);
  if ((markup?.value ?? 0) > 0) process.exitCode = 1;
  return [
    ...(markup ? [markup] : []),
    ...(await attempt('the largest paint', () => measureLcp(visit, server, ['/ar/search'], 1))),
  ];
}

async function measureAll(visit: Visit): Promise<readonly Measured[]> {
  const server = await servePage(endings);
  const routes = ['ar', 'en'].flatMap((language) =>
    explorerRoutes.map((route) => `/${language}/${route}`),
  );
  const views = [
    ...['/ar/search', '/en/search', '/ar/e/person:albudaiwi', '/ar/d/document:article'],
    ...['/ar/graph?seeds=organization:dco', '/ar/differ', '/ar/dossier/organization:dco'],
  ];
  return [
    ...(await attempt('the largest paint', () => measureLcp(visit, server, views, 5))),
    ...(await attempt('clicks and keys', () => measureInp(visit, server))),
    ...(await attempt('the large graph', () => measureLarge(visit))),
    ...(await judgeFromOutside(visit, server, routes)),
  ];
}

/** Measurements that depend on size, over the large graph of all benchmarks. */
async function measureLarge(visit: Visit): Promise<readonly Measured[]> {
  say('it is filled, unless an earlier run has left it');
  const folder = await copyOf(await fullFolder(fullSize), endings);
  const server = await servePage(endings, `embedded:${folder}`);
  const places = await findPlaces(server);
  return [
    ...(await attempt('suggestions', () => measureSuggestions(visit, server, places.words))),
    ...(await attempt('first pages', () => measureFirstPages(visit, server, places))),
    ...(await attempt('an expansion', () => measureExpansion(visit, server, places))),
    ...(await attempt('a picture of 2,000', () => measureDrawing(visit, server, places.hubs))),
  ];
}

async function judgeFromOutside(
  visit: Visit,
  server: string,
  routes: readonly string[],
): Promise<readonly Measured[]> {
  const judged = [
    ...['/ar/search', '/en/e/person:albudaiwi', '/en/graph?seeds=organization:dco'],
    ...['/ar/differ', '/en/dossier/organization:dco'],
  ];
  return [
    ...(await judgeMarkup(visit, server, routes)),
    ...(await withTools('Lighthouse', () => measureLighthouse(server, judged))),
  ];
}

function judgeMarkup(
  visit: Visit,
  server: string,
  routes: readonly string[],
): Promise<readonly Measured[]> {
  return withTools('errors of HTML', () => measureMarkup(visit, server, routes, endings));
}

async function withTools(
  what: string,
  measure: () => Promise<Measured | readonly Measured[]>,
): Promise<readonly Measured[]> {
  if (installTools()) return attempt(what, measure);
  return [
    unmeasured(what, 'not installed: npm ci --ignore-scripts --prefix tests/bench/page/tools'),
  ];
}

/** A measurement; if it fails, the table says so and all others are made. */
async function attempt(
  what: string,
  measure: () => Promise<Measured | readonly Measured[]>,
): Promise<readonly Measured[]> {
  say(what);
  try {
    return [await measure()].flat();
  } catch (error) {
    const [line = ''] = String(error).split('\n');
    return [unmeasured(what, line)];
  }
}

function unmeasured(what: string, note: string): Measured {
  return { what, value: undefined, unit: '', note };
}
