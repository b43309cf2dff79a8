import type { SettingReader } from './setting-reader.js';

/** The stored operations, which are asked by name. */
export interface OperationsConfig {
  /** Their folder; by default that of the package. */
  readonly folder: string | undefined;
  /** True if no other question is answered. */
  readonly onlyStored: boolean;
  /** Maximum memory for their answers; 0 keeps none. */
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
