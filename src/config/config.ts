import { KnownError } from '../shared/errors.js';
import { readAccess } from './access-config.js';
import type { AccessConfig } from './access-config.js';
import { readDataPaths } from './data-config.js';
import { readDoors } from './doors-config.js';
import type { DoorName } from './doors-config.js';
import { readOperationsConfig } from './operations-config.js';
import type { OperationsConfig } from './operations-config.js';
import { readLimits } from './limits-config.js';
import type { LimitsConfig } from './limits-config.js';
import { readLlmConfig } from './llm-config.js';
import type { LlmConfig } from './llm-config.js';
import { readMemoryConfig } from './memory-config.js';
import type { MemoryConfig } from './memory-config.js';
import { readOverloadConfig } from './overload-config.js';
import type { OverloadConfig } from './overload-config.js';
import { SettingReader } from './setting-reader.js';
import type { Environment } from './setting-reader.js';
import { readStoreConfig } from './store-config.js';
import type { StoreConfig } from './store-config.js';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Settings of this process. Frozen, passed on, never read again. */
export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Address under which clients reach this server, without a trailing slash; unknown if any free port is taken. */
  readonly publicUrl: string | undefined;
  /** The same if it is set and not guessed: the prefix of the IRIs of linked data. */
  readonly iriBase: string | undefined;
  /** Paths of the data folders; empty for the seed of the package. */
  readonly data: readonly string[];
  readonly store: StoreConfig;
  /** Loads missing parts of the data into the store before the first question is answered. */
  readonly seed: boolean;
  readonly logLevel: (typeof logLevels)[number];
  readonly metrics: boolean;
  /** Separate port of metrics; 0 takes any free port, undefined serves them at the main port. */
  readonly metricsPort: number | undefined;
  readonly introspection: boolean;
  /** Clients may ask for the statements behind an answer. */
  readonly explain: boolean;
  readonly access: AccessConfig;
  readonly operations: OperationsConfig;
  /** The doors to other tools that are open. */
  readonly doors: readonly DoorName[];
  readonly memory: MemoryConfig;
  readonly limits: LimitsConfig;
  readonly overload: OverloadConfig;
  /** The language model that may read documents too; undefined if none is configured. */
  readonly llm: LlmConfig | undefined;
}

/**
 * The settings of the environment, read once at the start.
 * @throws KnownError `BAD_INPUT` with one line for every fault
 */
export function readConfig(environment: Environment): Config {
  const reader = new SettingReader(environment);
  const mode = reader.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development');
  const isProduction = mode === 'production';
  const host = reader.text('HOST') ?? '127.0.0.1';
  const port = reader.integer('PORT', { fallback: 4000, min: 0, max: 65_535 });
  const publicUrl = readPublicUrl(reader, host, port);
  const data = Object.freeze(readDataPaths(reader));
  const config = {
    isProduction,
    host,
    port,
    publicUrl,
    iriBase: reader.text('PUBLIC_URL') === undefined ? undefined : publicUrl,
    data,
    store: Object.freeze(readStoreConfig(reader, { isProduction, data })),
    seed: reader.isOn('SEED', true),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    metrics: reader.isOn('METRICS', true),
    metricsPort: readMetricsPort(reader, port),
    introspection: reader.isOn('INTROSPECTION', !isProduction),
    explain: readExplain(reader, isProduction),
    access: Object.freeze(readAccess(reader, { host, publicUrl })),
    operations: Object.freeze(readOperationsConfig(reader)),
    doors: Object.freeze(readDoors(reader)),
    memory: Object.freeze(readMemoryConfig(reader)),
    limits: Object.freeze(readLimits(reader, isProduction)),
    overload: Object.freeze(readOverloadConfig(reader, isProduction)),
  };
  const llm = readLlmConfig(reader, config.limits.requestTimeoutMs);
  if (reader.faults.length > 0) throw new KnownError('BAD_INPUT', reader.faults.join('\n'));
  return Object.freeze({ ...config, llm });
}

function readPublicUrl(reader: SettingReader, host: string, port: number): string | undefined {
  const url = reader.text('PUBLIC_URL');
  if (url === undefined) return port === 0 ? undefined : addressOf(host, port);
  if (!URL.canParse(url) || !/^https?:\/\/[^?#]+$/.test(url))
    reader.fault(`PUBLIC_URL must be an address like https://graph.example, but is "${url}".`);
  return url.replace(/\/+$/, '');
}

/** This machine, if the server listens on all its addresses. */
function addressOf(host: string, port: number): string {
  const local = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}

function readMetricsPort(reader: SettingReader, port: number): number | undefined {
  if (reader.text('METRICS_PORT') === undefined) return undefined;
  const metricsPort = reader.integer('METRICS_PORT', { fallback: 0, min: 0, max: 65_535 });
  if (metricsPort !== 0 && metricsPort === port)
    reader.fault(`METRICS_PORT must be another port than PORT, but both are ${port}.`);
  return metricsPort;
}

function readExplain(reader: SettingReader, isProduction: boolean): boolean {
  const isOn = reader.isOn('EXPLAIN', !isProduction);
  if (!isOn || !isProduction) return isOn;
  reader.fault('EXPLAIN shows statements and must stay off in production.');
  return false;
}
