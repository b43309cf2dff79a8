import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const { engines, dependencies, devDependencies, overrides } = read('package.json') as Readonly<
  Record<'engines' | 'dependencies' | 'devDependencies' | 'overrides', Record<string, string>>
>;
const oldestNode = Number(/^>=(\d+)/.exec(engines['node'] ?? '')?.[1]);

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: {
    readonly ci: {
      readonly strategy: { readonly matrix: { readonly node: readonly number[] } };
      readonly steps: readonly { readonly run?: string }[];
    };
  };
}

interface Updates {
  readonly updates: readonly {
    readonly 'package-ecosystem': string;
    readonly ignore?: readonly { readonly 'dependency-name': string }[];
  }[];
}

interface IssueForm {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string };
  }[];
}

describe('the workflow of the forge', () => {
  const { permissions, jobs } = read('.github/workflows/ci.yml') as Workflow;

  it('runs .ci/run on the oldest Node that is supported, and on 24', () => {
    expect(jobs.ci.strategy.matrix.node).toEqual([oldestNode, 24]);
    expect(jobs.ci.steps.flatMap(({ run }) => run ?? [])).toEqual(['bash .ci/run']);
  });

  it('may write nothing', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });
});

it('.nvmrc names the oldest Node that is supported', () => {
  expect(readFileSync('.nvmrc', 'utf8')).toBe(`${oldestNode}\n`);
});

it('every dependency that is not raised by a robot is one of ours', () => {
  const { updates } = read('.github/dependabot.yml') as Updates;
  const ignored = updates.flatMap(({ ignore = [] }) => ignore.map((one) => one['dependency-name']));
  const ours = Object.keys({ ...dependencies, ...devDependencies, ...overrides });
  expect(ours).toEqual(expect.arrayContaining(ignored));
});

const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

it.each(forms)('%s is a form that the forge takes', (file) => {
  const { name, description, body } = read(`.github/ISSUE_TEMPLATE/${file}`) as IssueForm;
  expect([name, description]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  const asking = body.filter(({ type }) => type !== 'markdown');
  expect(asking.length).toBeGreaterThan(0);
  for (const { attributes } of asking) expect(attributes.label).toMatch(/./);
  expect(new Set(asking.map(({ id }) => id)).size).toBe(asking.length);
});
