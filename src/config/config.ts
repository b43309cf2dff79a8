import { KnownError } from '../shared/errors.js';
import { readOperationsConfig } from './operations-config.js';
import type { OperationsConfig } from './operations-config.js';
import { readLimits } from './limits-config.js';
import type { LimitsConfig } from './limits-config.js';
import { readOverloadConfig } from './overload-config.js';
import type { OverloadConfig } from './overload-config.js';
import { SettingReader } from './setting-reader.js';
import type { Environment } from './setting-reader.js';
import { readStoreConfig } from './store-config.js';
import type { StoreConfig } from './store-config.js';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** How this process runs. Frozen, passed on, never read anew. */
export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Under which clients reach this server, without a slash at its end; not known where the port is free to be any. */
  readonly publicUrl: string | undefined;
  readonly store: StoreConfig;
  /** Loads what is missing of the seed into the store before the first question is answered. */
  readonly seed: boolean;
  readonly logLevel: (typeof logLevels)[number];
  readonly metrics: boolean;
  readonly introspection: boolean;
  /** Clients may ask for the statements behind an answer. */
  readonly explain: boolean;
  /** Origins whose pages may ask from a browser; `*` for all, none when empty. */
  readonly corsOrigins: readonly string[];
  /** The client's address is what the proxy in front says it is. */
  readonly trustProxy: boolean;
  readonly operations: OperationsConfig;
  readonly limits: LimitsConfig;
  readonly overload: OverloadConfig;
}

/**
 * The settings that the environment gives, read once at the start.
 *
 * @throws KnownError `BAD_INPUT` with one line for every fault.
 */
export function readConfig(environment: Environment): Config {
  const reader = new SettingReader(environment);
  const mode = reader.oneOf('NODE_ENV', ['development', 'production', 'test'], 'development');
  const isProduction = mode === 'production';
  const host = reader.text('HOST') ?? '127.0.0.1';
  const port = reader.integer('PORT', { fallback: 4000, min: 0, max: 65_535 });
  const config: Config = Object.freeze({
    ...{ isProduction, host, port },
    publicUrl: readPublicUrl(reader, host, port),
    store: Object.freeze(readStoreConfig(reader, isProduction)),
    seed: reader.isOn('SEED', true),
    logLevel: reader.oneOf('LOG_LEVEL', logLevels, 'info'),
    metrics: reader.isOn('METRICS', true),
    introspection: reader.isOn('INTROSPECTION', !isProduction),
    explain: readExplain(reader, isProduction),
    corsOrigins: Object.freeze(readOrigins(reader)),
    trustProxy: reader.isOn('TRUST_PROXY', false),
    operations: Object.freeze(readOperationsConfig(reader)),
    limits: Object.freeze(readLimits(reader)),
    overload: Object.freeze(readOverloadConfig(reader, isProduction)),
  });
  if (reader.faults.length > 0) throw new KnownError('BAD_INPUT', reader.faults.join('\n'));
  return config;
}

function readPublicUrl(reader: SettingReader, host: string, port: number): string | undefined {
  const url = reader.text('PUBLIC_URL');
  if (url === undefined) return port === 0 ? undefined : addressOf(host, port);
  if (!URL.canParse(url) || !/^https?:\/\/[^?#]+$/.test(url))
    reader.fault(`PUBLIC_URL must be an address like https://graph.example, but is "${url}".`);
  return url.replace(/\/+$/, '');
}

/** On this machine where the server listens on all its addresses. */
function addressOf(host: string, port: number): string {
  const local = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}

function readExplain(reader: SettingReader, isProduction: boolean): boolean {
  const isOn = reader.isOn('EXPLAIN', !isProduction);
  if (!isOn || !isProduction) return isOn;
  reader.fault('EXPLAIN shows statements and must stay off in production.');
  return false;
}

function readOrigins(reader: SettingReader): readonly string[] {
  const origins = reader.list('CORS_ORIGINS');
  for (const origin of origins)
    if (origin !== '*' && !isOrigin(origin))
      reader.fault(
        `CORS_ORIGINS holds "${origin}", which is not an origin like https://a.example.`,
      );
  return origins;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
