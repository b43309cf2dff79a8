import type { SettingReader } from './setting-reader.js';

/** The stored operations, which are asked by name. */
export interface OperationsConfig {
  /** Where they are kept; those that come with the package when not given. */
  readonly folder: string | undefined;
  /** No other question is answered. */
  readonly onlyStored: boolean;
  /** How much of their answers is kept in memory; 0 keeps none. */
  readonly cacheBytes: number;
}

const megabyte = 1024 * 1024;

export function readOperationsConfig(reader: SettingReader): OperationsConfig {
  return {
    folder: reader.text('OPERATIONS'),
    onlyStored: reader.oneOf('TRUSTED_DOCUMENTS', ['only', 'off'], 'off') === 'only',
    cacheBytes: megabyte * reader.integer('ANSWER_CACHE_MB', { fallback: 64, min: 0, max: 65_536 }),
  };
}
