import type { SettingReader } from './setting-reader.js';

/** Maximum memory of caches that live between questions. */
export interface MemoryConfig {
  /** Cache of clients' documents and the values derived from them: plans, costs, parsed addresses. */
  readonly planCacheBytes: number;
}

const megabyte = 1024 * 1024;

export function readMemoryConfig(reader: SettingReader): MemoryConfig {
  const megabytes = reader.integer('PLAN_CACHE_MB', { fallback: 48, min: 1, max: 65_536 });
  return { planCacheBytes: megabyte * megabytes };
}
