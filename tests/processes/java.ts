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

const pomOf = ([group, artifact, version]: readonly string[]) => `
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tests</groupId><artifactId>tests</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>
  </dependency></dependencies>
</project>`;

/**
 * Fetches a library ("group:artifact:version") with all that it needs, and gives the way to run a program of this folder with it:
 * its output, or an error with what it printed.
 */
export function useJava(library: string) {
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-java-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  beforeAll(async () => {
    const pom = join(folder, 'pom.xml');
    writeFileSync(pom, pomOf(library.split(':')));
    const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
    await run('mvn', ['-q', '-B', '-f', pom, copy, `-DoutputDirectory=${folder}`]);
  }, 300_000);
  return (program: string, ...given: readonly string[]) =>
    run('java', ['-cp', join(folder, '*'), join(import.meta.dirname, program), ...given]);
}

async function run(command: string, given: readonly string[]): Promise<string> {
  const child = spawn(command, given);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await ended) !== 0) throw new Error(`${command} failed: ${out}${err}`);
  return out;
}
