import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Builds each part that has changed since it was last built: `node scripts/build.js [modules] [code] [page]`,
 * all unless named; the modules always, since the others are made with them.
 * With `--all` it builds whether anything has changed or not.
 */

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** The sources of each part and the function that makes it. A part is current if it has the stamp of its sources. */
const parts = {
  modules: {
    sources: [
      'operations',
      'schema/schema.graphql',
      'src/export/formats',
      'src/export/index.ts',
      'src/operations',
      'scripts/formats-asked.ts',
      'scripts/generate.ts',
      'scripts/stored-operations.ts',
      'package-lock.json',
    ],
    stamp: 'generated/.stamp',
    clean: () => rmSync('generated', { recursive: true, force: true }),
    commands: [['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts']],
    doing: 'Generating',
  },
  code: {
    sources: [
      'src',
      'packages/reader',
      'packages/text',
      'generated/answers.d.ts',
      'tsconfig.json',
      'package-lock.json',
    ],
    without: [
      'packages/reader/sets',
      'packages/reader/tests',
      'packages/text/tests',
      'src/graphiql',
    ],
    stamp: 'dist/.code',
    clean: () => {
      for (const name of existsSync('dist') ? readdirSync('dist') : [])
        if (name !== 'page' && name !== '.page') rmSync(join('dist', name), { recursive: true });
    },
    // The server is compiled against what the packages were compiled to, so that dist/main.js is the server.
    commands: ['packages', 'src'].map((home) => [
      'node_modules/@typescript/native/bin/tsc',
      ...['-p', `${home}/tsconfig.build.json`],
    ]),
    finish: () => {
      for (const home of ['src', 'packages']) copyData(home, 'dist');
      chmodSync('dist/cli/main.js', 0o755); // npx runs it as it is
    },
  },
  page: {
    sources: [
      'packages/explorer',
      'packages/text',
      'src/graphiql',
      'generated',
      '.config/vite.config.ts',
      'package-lock.json',
    ],
    stamp: 'dist/.page',
    clean: () => rmSync('dist/page', { recursive: true, force: true }),
    commands: [['node_modules/vite/bin/vite.js', 'build', '--config', '.config/vite.config.ts']],
  },
};

const named = process.argv.slice(2).filter((name) => name in parts);
const isForced = process.argv.includes('--all');
const wanted = named.length > 0 ? new Set(['modules', ...named]) : Object.keys(parts);
for (const name of wanted) build(name, parts[name]);

function build(
  name,
  { sources, without = [], stamp, clean, commands, finish, doing = 'Building' },
) {
  const current = fingerprint(sources, without);
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
  if (isCurrent && !isForced) return;
  console.log(`${doing} the ${name} …`);
  clean();
  for (const command of commands) {
    const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  finish?.();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current); // last, so that a build that was cut short is done again
}

/** Copies the YAML files of each folder `data`, which the code reads beside itself. */
function copyData(from, to) {
  for (const path of readdirSync(from, { recursive: true }))
    if (/(?:^|\/)data\/[^/]+\.yaml$/u.test(path)) cpSync(join(from, path), join(to, path));
}

/** A hash of the paths and contents of all files there, but for some folders. */
function fingerprint(paths, without) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (without.includes(path)) return;
    if (statSync(path).isDirectory())
      for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}
