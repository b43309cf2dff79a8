import { once } from 'node:events';
import { rm } from 'node:fs/promises';

/** jest's globalTeardown: ends what set-up.ts started, waits until it is gone, and deletes the folder of the run. */
export default async function tearDown(): Promise<void> {
  const folder = process.env['TEST_RUN_FOLDER'];
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  const offering = globalThis.offeringNeo4j;
  if (offering?.exitCode !== null) return; // none was started, or it is gone
  const ended = once(offering, 'exit');
  offering.stdin?.end();
  await ended;
}
