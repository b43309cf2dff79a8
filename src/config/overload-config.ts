import type { SettingReader } from './setting-reader.js';

/** Thresholds from which new work is refused to protect running work, and the end of this process. */
export interface OverloadConfig {
  readonly maxEventLoopDelayMs: number;
  /** Maximum heap in use; V8's own limit if absent or lower. */
  readonly maxMemoryBytes: number | undefined;
  /** Time for which questions are still answered after a signal to stop. */
  readonly drainPauseMs: number;
}

const megabyte = 1024 * 1024;

export function readOverloadConfig(reader: SettingReader, isProduction: boolean): OverloadConfig {
  const maxMemory = reader.integer('MAX_MEMORY_MB', { fallback: 0, min: 0, max: 1024 * 1024 });
  return {
    maxEventLoopDelayMs: reader.integer('MAX_EVENT_LOOP_DELAY_MS', {
      fallback: 100,
      min: 20,
      max: 60_000,
    }),
    maxMemoryBytes: maxMemory === 0 ? undefined : maxMemory * megabyte,
    drainPauseMs: reader.integer('DRAIN_PAUSE_MS', {
      fallback: isProduction ? 5000 : 0,
      min: 0,
      max: 600_000,
    }),
  };
}
