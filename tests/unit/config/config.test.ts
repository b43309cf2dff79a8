import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config/config.js';
import type { Environment } from '../../../src/config/setting-reader.js';
import { KnownError } from '../../../src/shared/errors.js';

function faultsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    return error.message.split('\n');
  }
}

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toMatchObject({
      isProduction: false,
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://127.0.0.1:4000',
      data: [],
      store: {
        address: 'embedded:./data',
        password: undefined,
        versionStalenessMs: 1000,
        historyKeepDays: 7,
        maxStatements: expect.any(Number),
        isInProcess: true,
      },
      seed: true,
      logLevel: 'info',
      metrics: true,
      metricsPort: undefined,
      introspection: true,
      explain: true,
      access: {
        corsOrigins: [],
        dataOrigins: ['*'],
        trustProxy: false,
        allowedHosts: [],
        tokensFile: undefined,
        jwt: undefined,
      },
      operations: { folder: undefined, onlyStored: false, cacheBytes: 67_108_864 },
      memory: { planCacheBytes: 50_331_648 },
      limits: {
        bodyLimitBytes: 1_048_576,
        mutationLimitBytes: 1_048_576,
        maxTokens: 2000,
        maxDepth: 15,
        maxAliases: 50,
        maxCost: 50_000,
        maxAnswerBytes: 16_777_216,
        maxBytesInFlight: 67_108_864,
        readerTimeoutMs: 30_000,
        maxExports: 4,
        maxStreams: 1000,
        costPerMinute: 0,
        mutationsPerMinute: 0,
        requestTimeoutMs: 30_000,
        statementTimeoutMs: 15_000,
      },
      overload: { maxEventLoopDelayMs: 100, maxMemoryBytes: undefined, drainPauseMs: 0 },
      llm: undefined,
    });
  });

  it('lets more long statements to a Neo4j than to an embedded graph, unless told', () => {
    const maxOf = (environment: Environment) => readConfig(environment).store.maxStatements;
    const neo4j = { STORE: 'neo4j://neo4j@localhost:7687' };
    expect(maxOf(neo4j)).toBe(50);
    expect(maxOf({})).toBe(Math.min(2 * availableParallelism(), 90));
    expect([maxOf({ MAX_STATEMENTS: '7' }), maxOf({ ...neo4j, MAX_STATEMENTS: '7' })]).toEqual([
      7, 7,
    ]);
  });

  it('takes megabytes of memory', () => {
    expect(readConfig({ MAX_MEMORY_MB: '2' }).overload.maxMemoryBytes).toBe(2_097_152);
  });

  it('gives production time to be left', () => {
    expect(readConfig({ NODE_ENV: 'production' }).overload.drainPauseMs).toBe(5000);
  });

  it('takes an empty setting as one that is not set', () => {
    expect(readConfig({ PORT: '', HOST: ' ', STORE: '' })).toEqual(readConfig({}));
  });

  it('shows neither schema nor statements in production', () => {
    expect(readConfig({ NODE_ENV: 'production' })).toMatchObject({
      isProduction: true,
      introspection: false,
      explain: false,
    });
  });

  it('gives a client a budget in production, unless it is said that none is set', () => {
    const production = { NODE_ENV: 'production' };
    expect(readConfig(production).limits.costPerMinute).toBe(600_000);
    expect(readConfig({ ...production, COST_PER_MINUTE: '0' }).limits.costPerMinute).toBe(0);
  });

  it('lets production show its schema when it says so', () => {
    expect(readConfig({ NODE_ENV: 'production', INTROSPECTION: 'on' }).introspection).toBe(true);
  });

  it('cannot be changed once read', () => {
    const config = readConfig({});
    const { store, limits, access, operations, memory, overload } = config;
    const parts = [config, store, limits, access, access.corsOrigins, operations, memory, overload];
    expect(parts.every(Object.isFrozen)).toBe(true);
  });

  it.each([
    [{ PUBLIC_URL: 'https://graph.example/forum/' }, 'https://graph.example/forum'],
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://127.0.0.1:80'],
    [{ HOST: '::1' }, 'http://[::1]:4000'],
    [{ PORT: '0' }, undefined],
  ])('knows under which address clients reach it: %j', (environment, url) => {
    expect(readConfig(environment).publicUrl).toBe(url);
  });

  it('tells all faults at once, one sentence each', () => {
    expect(faultsOf({ PORT: 'http', SEED: 'yes', LOG_LEVEL: 'loud', MAX_DEPTH: '0' })).toEqual([
      'PORT must be an integer from 0 to 65535, but is "http".',
      'SEED must be one of on, off, but is "yes".',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, but is "loud".',
      'MAX_DEPTH must be an integer from 1 to 50, but is "0".',
    ]);
  });

  it.each([
    [{ PORT: '4e3' }, 'PORT must be an integer'],
    [{ PORT: '-1' }, 'PORT must be an integer'],
    [{ PORT: '65536' }, 'PORT must be an integer'],
    [{ STORE: 'postgres://a' }, 'STORE must be embedded:<folder> or an address of neo4j://'],
    [{ STORE: 'data' }, 'STORE must be embedded:<folder>'],
    [{ STORE: 'neo4j://neo4j:secret@localhost' }, 'STORE must not hold the password'],
    [{ STATEMENT_TIMEOUT_MS: '40000' }, 'STATEMENT_TIMEOUT_MS must not be longer'],
    [{ MAX_ANSWER_BYTES: '16MB' }, 'MAX_ANSWER_BYTES must be an integer'],
    [{ MAX_BYTES_IN_FLIGHT: '2048' }, 'MAX_ANSWER_BYTES must not be more than MAX_BYTES_IN_FLIGHT'],
    [{ READER_TIMEOUT_MS: '0' }, 'READER_TIMEOUT_MS must be an integer'],
    [{ MAX_EXPORTS: '0' }, 'MAX_EXPORTS must be an integer'],
    [{ CORS_ORIGINS: 'https://a.example, b.example' }, 'CORS_ORIGINS holds "b.example"'],
    [{ CORS_ORIGINS: 'https://a.example/' }, 'CORS_ORIGINS holds "https://a.example/"'],
    [{ NODE_ENV: 'production', EXPLAIN: 'on' }, 'EXPLAIN shows statements'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV must be one of'],
    [{ PUBLIC_URL: 'graph.example' }, 'PUBLIC_URL must be an address'],
    [{ PUBLIC_URL: 'https://graph.example/?a=b' }, 'PUBLIC_URL must be an address'],
    [{ TRUSTED_DOCUMENTS: 'on' }, 'TRUSTED_DOCUMENTS must be one of only, off'],
    [{ ANSWER_CACHE_MB: '-1' }, 'ANSWER_CACHE_MB must be an integer'],
    [{ PLAN_CACHE_MB: '0' }, 'PLAN_CACHE_MB must be an integer from 1'],
    [{ METRICS_PORT: 'x' }, 'METRICS_PORT must be an integer'],
    [{ METRICS_PORT: '4000' }, 'METRICS_PORT must be another port than PORT'],
    [{ MAX_STATEMENTS: '0' }, 'MAX_STATEMENTS must be an integer from 1 to 90'],
    [{ MAX_EVENT_LOOP_DELAY_MS: '5' }, 'MAX_EVENT_LOOP_DELAY_MS must be an integer'],
    [{ MAX_MEMORY_MB: '512m' }, 'MAX_MEMORY_MB must be an integer'],
    [{ DRAIN_PAUSE_MS: '-1' }, 'DRAIN_PAUSE_MS must be an integer'],
    [{ VERSION_STALENESS_MS: '1s' }, 'VERSION_STALENESS_MS must be an integer'],
  ])('refuses %j', (environment, sentence) => {
    expect(faultsOf(environment)).toEqual([expect.stringContaining(sentence)]);
  });
});

describe('the password of the store', () => {
  const address = 'neo4j://neo4j@localhost:7687';
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'multaqa-config-'));
    writeFileSync(join(folder, 'password'), 'from a file\n');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('comes from the environment', () => {
    const { store } = readConfig({ STORE: address, STORE_PASSWORD: 'secret' });
    expect(store).toMatchObject({ address, password: 'secret' });
  });

  it('comes from a file, without the line end', () => {
    const { store } = readConfig({ STORE: address, STORE_PASSWORD_FILE: join(folder, 'password') });
    expect(store.password).toBe('from a file');
  });

  it('comes from one place only', () => {
    expect(
      faultsOf({ STORE_PASSWORD: 'secret', STORE_PASSWORD_FILE: join(folder, 'password') }),
    ).toEqual(['STORE_PASSWORD and STORE_PASSWORD_FILE exclude each other.']);
  });

  it('cannot come from a file that is not there', () => {
    expect(faultsOf({ STORE_PASSWORD_FILE: join(folder, 'none') })).toEqual([
      expect.stringContaining('cannot be read'),
    ]);
  });

  it('is known by its file too, which may be written anew', () => {
    const passwordFile = join(folder, 'password');
    const { store } = readConfig({ STORE: address, STORE_PASSWORD_FILE: passwordFile });
    expect(store.passwordFile).toBe(passwordFile);
  });

  it('may go to a server whose certificate a file vouches for, if it is there', () => {
    const caFile = join(folder, 'password');
    const secure = { STORE: 'neo4j+s://graph.example', STORE_PASSWORD: 'secret' };
    expect(readConfig({ ...secure, STORE_CA_FILE: caFile }).store.caFile).toBe(caFile);
    expect(faultsOf({ ...secure, STORE_CA_FILE: '/none' })).toEqual([
      'STORE_CA_FILE: no file "/none".',
    ]);
  });

  it('is needed by a Neo4j in production', () => {
    expect(faultsOf({ NODE_ENV: 'production', STORE: address })).toEqual([
      'STORE needs STORE_PASSWORD or STORE_PASSWORD_FILE in production.',
    ]);
  });

  it('is never repeated in a fault', () => {
    const faults = faultsOf({
      STORE: 'neo4j://neo4j:secret@localhost',
      STORE_PASSWORD: 'secret',
      STORE_PASSWORD_FILE: 'none',
    });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toContain('secret');
  });
});

describe('DATA', () => {
  it('puts the graph of one folder into it, where STORE names no other', () => {
    expect(readConfig({ DATA: 'my-forum' })).toMatchObject({
      data: ['my-forum'],
      store: { address: 'embedded:my-forum/.multaqa/graph' },
    });
    expect(readConfig({ DATA: 'a, b,a', STORE: 'embedded:./both' })).toMatchObject({
      data: ['a', 'b'],
      store: { address: 'embedded:./both' },
    });
  });

  it('needs STORE for several folders', () => {
    expect(faultsOf({ DATA: 'a,b' })).toEqual([
      'STORE must name the graph, since DATA names several data folders.',
    ]);
  });
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const settings = lines.filter((line) => !line.startsWith('#') && line.includes('='));

  it('gives the defaults', () => {
    const shown = new Map(settings.map((line) => [line.split('=')[0] ?? '', line.split('=')[1]]));
    expect(readConfig(Object.fromEntries(shown))).toEqual(readConfig({}));
  });

  it('explains each setting above it', () => {
    const unexplained = lines.filter((line, i) => {
      const before = lines.slice(0, i).reverse();
      const paragraph = before.slice(0, before.indexOf(''));
      return settings.includes(line) && !paragraph.some((above) => above.startsWith('#'));
    });
    expect(unexplained).toEqual([]);
  });

  it('names all that is read and nothing else', () => {
    const read = new Set<string>();
    readConfig(
      new Proxy<Environment>(
        {},
        {
          get: (_, name) => {
            read.add(String(name));
            return undefined;
          },
        },
      ),
    );
    expect([...read].sort()).toEqual(settings.map((line) => line.split('=')[0]).sort());
  });
});
