import type { SettingReader } from './setting-reader.js';

/** How much memory may be used for what is kept between questions. */
export interface MemoryConfig {
  /** For the documents of clients and all that is worked out of them: plans, costs, addresses read. */
  readonly planCacheBytes: number;
}

const megabyte = 1024 * 1024;

export function readMemoryConfig(reader: SettingReader): MemoryConfig {
  const megabytes = reader.integer('PLAN_CACHE_MB', { fallback: 48, min: 1, max: 65_536 });
  return { planCacheBytes: megabyte * megabytes };
}
