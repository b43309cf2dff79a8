import type { SettingReader } from './setting-reader.js';

/** When new work is refused for the sake of what is under way, and how this process ends. */
export interface OverloadConfig {
  readonly maxEventLoopDelayMs: number;
  /** The heap that may be in use; V8's own limit where it is not given, or lower. */
  readonly maxMemoryBytes: number | undefined;
  /** How long questions are still answered once a signal has said that this process is to end. */
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
