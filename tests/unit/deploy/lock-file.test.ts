import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { minVersion, subset } from 'semver';

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Project {
  readonly engines: { readonly node: string };
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const readRoot = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const { packages } = JSON.parse(readRoot('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const project = JSON.parse(readRoot('package.json')) as Project;

/**
 * Binaries of the embedded engine whose hash could not be fetched, so that npm takes whatever it is sent. One that gets a hash
 * leaves this list; none is added.
 */
const withoutIntegrity = [
  '@grafeo-db/js-darwin-arm64',
  '@grafeo-db/js-darwin-x64',
  '@grafeo-db/js-linux-arm64-gnu',
  '@grafeo-db/js-linux-arm64-musl',
  '@grafeo-db/js-win32-x64-msvc',
];

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');
const withScript = Object.entries(packages)
  .filter(([, { hasInstallScript = false }]) => hasInstallScript)
  .map(([path, { dev = false }]) => ({ name: nameOf(path), dev }));

describe('the lock file', () => {
  it('holds the embedded engine for every platform, without which npm ci refuses to install', () => {
    const engine = packages['node_modules/@grafeo-db/js'];
    const platforms = Object.keys(engine?.optionalDependencies ?? {});
    expect(platforms.length).toBeGreaterThan(0);
    for (const platform of platforms) expect(packages).toHaveProperty([`node_modules/${platform}`]);
  });

  it('holds the SHA-512 of every package but the binaries of the engine that could not be fetched', () => {
    const without = Object.entries(packages).filter(
      ([path, { integrity = '' }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity),
    );
    expect(without.map(([path]) => nameOf(path))).toEqual(withoutIntegrity);
  });

  it.each(withoutIntegrity)('is said on the page of the engine to have none of %s', (name) => {
    expect(readRoot('docs/decisions/if-the-engine-ends.md')).toContain(`\`${name}\``);
  });

  it('holds no package that refuses the oldest Node of package.json, or a release of 20 or 24 after it', () => {
    const oldest = minVersion(project.engines.node)?.version ?? '';
    const refused = Object.entries(packages).filter(
      ([, { engines }]) => !subset(`^${oldest} || ^24.0.0`, engines?.node ?? '*'),
    );
    expect(refused.map(([path, { version }]) => `${nameOf(path)} ${version}`)).toEqual([]);
  });
});

describe('install scripts', () => {
  it('are allowed to nobody, and each package that has one is named in package.json', () => {
    const named = Object.fromEntries(withScript.map(({ name }) => [name, false]));
    expect(project.allowScripts).toEqual(named);
  });

  it('come with one package of production, @apollo/protobufjs', () => {
    const ofProduction = withScript.filter(({ dev }) => !dev).map(({ name }) => name);
    expect(ofProduction).toEqual(['@apollo/protobufjs']);
  });

  it.each(withScript)('of $name have a row that says what happens without', ({ name }) => {
    expect(readRoot('docs/decisions/kept-libraries.md')).toContain(`| \`${name}\``);
  });
});
