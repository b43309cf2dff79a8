import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumPath } from '../../fixtures/chromium.js';
import { say } from '../say.js';
import type { Measured } from './mark.js';
import { tools } from './tools.js';

const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'search engines',
} as const;
type Category = keyof typeof categories;

interface Report {
  /** Reason for no judgement: the trace or the page failed. */
  readonly runtimeError?: { readonly code: string; readonly message: string };
  readonly categories: Readonly<
    Record<Category, { readonly score: number | null; readonly auditRefs: readonly Reference[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}

interface Reference {
  readonly id: string;
  readonly weight: number;
}

/** Lighthouse's scores of some views, on its usual phone; each lower score with its causes. */
export async function measureLighthouse(
  server: string,
  routes: readonly string[],
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const route of routes) {
    const { report, failed } = await judgePatiently(server + route);
    for (const [category, title] of Object.entries(categories) as [Category, string][]) {
      const { score, auditRefs } = report.categories[category];
      measured.push({
        what: `Lighthouse, ${title}, ${route}`,
        value: score ?? undefined,
        unit: '',
        digits: 2,
        mark: { limit: 1, isLeast: true },
        note: [faultsOf(report, auditRefs), failed].filter((each) => each !== '').join('; '),
      });
    }
  }
  return measured;
}

function faultsOf({ audits }: Report, references: readonly Reference[]): string {
  return references
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.score?.toFixed(2) ?? ''}`)
    .join(', ');
}

interface Judged {
  readonly report: Report;
  /** Failure of an earlier run, if any. */
  readonly failed: string;
}

/** Its browser or its trace fails now and then, and it is right the next time: then the table says so. */
async function judgePatiently(address: string): Promise<Judged> {
  try {
    return { report: await judge(address), failed: '' };
  } catch (error) {
    const [line = ''] = String(error).split('\n');
    say(`Lighthouse runs once more: ${line}`);
    return { report: await judge(address), failed: `the second run, as the first failed: ${line}` };
  }
}

/** @throws Error where it gives no report, or one of a run that failed */
async function judge(address: string): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[tools.lighthouse, address, '--quiet', '--output=json'],
      ...['--no-enable-error-reporting', `--only-categories=${Object.keys(categories).join(',')}`],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: chromiumPath }, maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(stdout) as Report;
  const { runtimeError, categories: judged } = report;
  if (runtimeError !== undefined) throw new Error(`${runtimeError.code}: ${runtimeError.message}`);
  if (judged.performance.score === null) throw new Error('it gave no score for performance');
  return report;
}
