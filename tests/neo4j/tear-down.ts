import { once } from 'node:events';

/** jest's globalTeardown: ends what set-up.ts started, and waits until it is gone. */
export default async function tearDown(): Promise<void> {
  const offering = globalThis.offeringNeo4j;
  if (offering?.exitCode !== null) return; // none was started, or it is gone
  const ended = once(offering, 'exit');
  offering.stdin?.end();
  await ended;
}
