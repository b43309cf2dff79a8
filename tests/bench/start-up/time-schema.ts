import { dirname } from 'node:path';
import { Child } from '../processes/child.js';
import { paths } from '../processes/paths.js';
import { median } from '../rounds/median.js';

export interface SchemaTimes {
  readonly importMs: number;
  readonly buildMs: number;
}

/** The middle of so many fresh processes. */
export async function timeSchema(count: number): Promise<SchemaTimes> {
  const times: SchemaTimes[] = [];
  for (let i = 0; i < count; i++) {
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
