import { dirname } from 'node:path';
import { Child } from '../processes/child.js';
import { paths } from '../processes/paths.js';
import { median } from '../rounds/median.js';

export interface SchemaTimes {
  readonly importMs: number;
  readonly buildMs: number;
}

/** The middle of five fresh processes. */
export async function timeSchema(): Promise<SchemaTimes> {
  const times: SchemaTimes[] = [];
  for (let i = 0; i < 5; i++) {
    const child = new Child(paths.schemaTime, {
      environment: { BENCH_DIST: dirname(paths.server) },
    });
    times.push((await child.receive()) as SchemaTimes);
    await child.stop();
  }
  return {
    importMs: median(times.map(({ importMs }) => importMs)),
    buildMs: median(times.map(({ buildMs }) => buildMs)),
  };
}
