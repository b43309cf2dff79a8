import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe } from '@jest/globals';

const missing = ['java', 'mvn'].filter((tool) => spawnSync(tool, ['-version']).status !== 0);
const isThere = missing.length === 0 || process.env['CI'] !== undefined;
if (!isThere) console.warn(`Java is not run: ${missing.join(' and ')} is missing.`);

/** `describe` for what Java does; skipped where it or Maven is missing, but not in CI. */
export const describeJava = isThere ? describe : describe.skip;

const pomOf = (libraries: readonly string[]) => `
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tests</groupId><artifactId>tests</artifactId><version>1</version>
  <dependencies>${libraries.map(dependencyOf).join('')}</dependencies>
</project>`;

function dependencyOf(library: string): string {
  const [group, artifact, version] = library.split(':');
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
}

/**
 * Fetches libraries ("group:artifact:version") with all that they need, and gives the way to run a program of theirs, by its
 * class, or one of this folder with them: its output, or an error with what it printed.
 */
export function useJava(...libraries: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-java-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  beforeAll(async () => {
    const pom = join(folder, 'pom.xml');
    writeFileSync(pom, pomOf(libraries));
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await run('mvn', ['-q', '-B', '-f', pom, copy, `-DoutputDirectory=${folder}`]);
  }, 300_000);
  return (program: string, ...given: readonly string[]) =>
    run('java', ['-cp', join(folder, '*'), nameOf(program), ...given]);
}

function nameOf(program: string): string {
  return program.endsWith('.java') ? join(import.meta.dirname, program) : program;
}

async function run(command: string, given: readonly string[]): Promise<string> {
  const child = spawn(command, given);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await ended) !== 0) throw new Error(`${command} failed: ${out}${err}`);
  return out;
}
