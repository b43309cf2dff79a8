import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { startServer, type Harness } from '../fixtures/server-harness.js';

const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const settingNames = Array.from(
  readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm),
  ([, name]) => name,
);

interface Rules {
  readonly groups: readonly { readonly rules: readonly { alert: string; expr: string }[] }[];
}
interface Dashboard {
  readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
}

const { groups } = readYaml('deploy/prometheus/alerts.yaml') as Rules;
const rules = groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(readFileSync('deploy/grafana/server.json', 'utf8')) as Dashboard;

const promtool = process.env['PROMTOOL'] ?? 'promtool';
const hasPromtool = spawnSync(promtool, ['--version']).status === 0;
const withPromtool = hasPromtool ? describe : describe.skip;

/** Runs promtool, and gives all that it says. */
function runPromtool(args: readonly string[], input = ''): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(promtool, args, { input, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

let server: Harness;
let metrics: string;
beforeAll(async () => {
  server = await startServer();
  await server.ask('{ greet }');
  metrics = await (await server.get('/metrics')).text();
});
afterAll(() => server.stop());

describe('alarms and dashboard', () => {
  it('name numbers that the server has, and no others', () => {
    const exprs = [
      ...rules.map(({ expr }) => expr),
      ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ];
    const named = exprs.flatMap((expr) => expr.match(/\b(?:multaqa|nodejs|process)_\w+/g) ?? []);
    const there = Array.from(metrics.matchAll(/^# TYPE (\w+)/gm), ([, name]) => name);
    const bare = named.map((name) => name.replace(/_(?:bucket|count|sum)$/, ''));
    expect(there).toEqual(expect.arrayContaining(bare));
    expect(named.length).toBeGreaterThan(20);
  });

  it('stand in the page on operating, each alarm with a story that fires it', () => {
    const stories = readYaml('deploy/prometheus/alerts.test.yaml') as { tests: { name: string }[] };
    const names = rules.map(({ alert }) => alert);
    expect(stories.tests.map(({ name }) => name)).toEqual(names);
    const page = readFileSync('docs/operations.md', 'utf8');
    for (const name of names) expect(page).toContain(`\`${name}\``);
  });
});

withPromtool('promtool', () => {
  it('finds no fault in what the server tells of itself', () => {
    const { said } = runPromtool(['check', 'metrics'], metrics);
    expect(said.split('\n').filter((line) => line.startsWith('multaqa'))).toEqual([]);
  });

  it('sees every alarm fire once', () => {
    expect(runPromtool(['test', 'rules', 'deploy/prometheus/alerts.test.yaml'])).toMatchObject({
      code: 0,
    });
  });
});

interface Manifest {
  readonly kind: string;
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly terminationGracePeriodSeconds: number;
        readonly securityContext: object;
        readonly containers: readonly [
          {
            readonly image: string;
            readonly env: readonly { readonly name: string; readonly value: string }[];
            readonly securityContext: object;
            readonly resources: object;
            readonly [probe: string]: unknown;
          },
        ];
      };
    };
  };
}

/** Longest time that a stop takes after its pause, see docs/operations.md. */
const longestStopSeconds = 19;

describe('the manifests of Kubernetes', () => {
  const documents = parseAllDocuments(readFileSync('deploy/k8s.yaml', 'utf8'));
  const manifests = documents.map((each) => each.toJS() as Manifest);
  const workload = manifests.find(({ kind }) => kind === 'StatefulSet');
  const pod = workload?.spec.template.spec;
  const container = pod?.containers[0];
  const settings = new Map(container?.env.map(({ name, value }) => [name, value]));

  it('are read without a fault', () => {
    expect(documents.flatMap(({ errors }) => errors)).toEqual([]);
    expect(manifests.map(({ kind }) => kind)).toEqual(['Service', 'StatefulSet', 'NetworkPolicy']);
  });

  it('give settings that the server reads, and no secret', () => {
    expect(settingNames).toEqual(
      expect.arrayContaining([...settings.keys()].filter((name) => name !== 'NODE_ENV')),
    );
    expect([...settings.keys()].filter((name) => /PASSWORD$|SECRET$/.test(name))).toEqual([]);
  });

  it('let it do nothing that it does not need', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container).toMatchObject({
      resources: { limits: { memory: expect.any(String) } },
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
    });
  });

  it('ask for its health where it answers, and wait until it has stopped', async () => {
    const paths = ['startupProbe', 'livenessProbe', 'readinessProbe'].map(
      (name) => (container?.[name] as { httpGet: { path: string } }).httpGet.path,
    );
    const statuses = paths.map(async (path) => (await server.get(path)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    const pause = Number(settings.get('DRAIN_PAUSE_MS')) / 1000;
    expect(pod?.terminationGracePeriodSeconds).toBeGreaterThan(pause + longestStopSeconds);
  });
});

describe('the units of systemd', () => {
  const units = readdirSync('deploy/systemd').map((name) =>
    readFileSync(`deploy/systemd/${name}`, 'utf8'),
  );
  const [unit = ''] = units.filter((text) => text.includes('dist/main.js'));

  it('start Node itself, with settings that the server reads', () => {
    expect(unit).toMatch(/^ExecStart=\S+\/node \S+dist\/main\.js$/m);
    const lines = units.flatMap((text) => text.match(/^Environment=.*/gm) ?? []);
    const names = lines.flatMap((line) => line.match(/[A-Z_]+(?==)/g) ?? []);
    const known = [...settingNames, 'NODE_ENV', 'NODE_OPTIONS', 'MALLOC_ARENA_MAX'];
    expect(known).toEqual(expect.arrayContaining(names));
    expect(names.length).toBeGreaterThan(4);
  });

  it('wait until it has stopped', () => {
    const [, seconds] = /^TimeoutStopSec=(\d+)$/m.exec(unit) ?? [];
    expect(Number(seconds)).toBeGreaterThan(longestStopSeconds);
  });
});
