import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../../src/config/config.js';

interface Service {
  readonly image: string;
  readonly build?: unknown;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[]; readonly retries: number };
  readonly [key: string]: unknown;
}

interface Compose {
  readonly services: Readonly<Record<'neo4j' | 'api', Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file?: string }>>;
}

const settingNames = Array.from(
  readFileSync('.env.example', 'utf8').matchAll(/^(\w+)=/gm),
  ([, name]) => name,
);
const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text) as Compose;
const { neo4j, api } = compose.services;

/** The Dockerfile as lines of instruction and the rest, and those of its last stage alone. */
const instructions = readFileSync('Dockerfile', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const lastStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM')));

describe('every service', () => {
  it.each(Object.entries(compose.services))('%s uses declared secrets alone', (_, service) => {
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining([...service.secrets]));
  });

  it.each(Object.entries(compose.services))('%s cannot gain privileges', (_, service) => {
    expect(service['security_opt']).toEqual(['no-new-privileges:true']);
  });

  it.each(Object.entries(compose.services))('%s has a limit of memory', (_, service) => {
    expect(service['mem_limit']).toMatch(/^\d+g$/);
  });

  it.each(Object.entries(compose.services))('%s comes back after a crash', (_, service) => {
    expect(service['restart']).toBe('unless-stopped');
  });
});

describe('secrets', () => {
  it('are files outside the repository', () => {
    for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
  });

  it('do not stand in the file: what is called a password or a login is a path of one', () => {
    const secretive = [neo4j, api].flatMap(({ environment, secrets }) =>
      Object.entries(environment)
        .filter(([name]) => /pass|auth|secret|token/i.test(name))
        .map(([name, value]) => ({ name, value, secrets })),
    );
    expect(secretive.map(({ name }) => name)).toEqual(['NEO4J_AUTH_FILE', 'STORE_PASSWORD_FILE']);
    for (const { value, secrets } of secretive)
      expect(secrets.map((secret) => `/run/secrets/${secret}`)).toContain(value);
  });

  it('do not stand in an address', () => {
    expect(text).not.toMatch(/:\/\/[^/\s@]*:[^/\s@]*@/);
  });

  it('do not get into the image', () => {
    expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['secrets', '.env*', 'data', 'node_modules', '.git']),
    );
  });
});

describe('the graph', () => {
  it('is kept by the long-term release of Neo4j', () => {
    expect(neo4j.image).toMatch(/^\$\{NEO4J_IMAGE:-neo4j:5\.26(\.\d+)?\}$/);
  });

  it('is not published', () => {
    expect(neo4j.ports).toBeUndefined();
  });

  it('is reached over a network that leads nowhere else', () => {
    expect(neo4j.networks).toEqual(['graph']);
    expect(compose.networks['graph']?.internal).toBe(true);
  });

  it('lies in named volumes', () => {
    for (const volume of neo4j.volumes ?? []) {
      const [name = '', path] = volume.split(':');
      expect(compose.volumes).toHaveProperty(name);
      expect(['/data', '/logs']).toContain(path);
    }
    expect(neo4j.volumes).toHaveLength(2);
  });

  it('has its memory set, which Neo4j would guess otherwise', () => {
    expect(neo4j.environment).toMatchObject({
      NEO4J_server_memory_heap_initial__size: '1G',
      NEO4J_server_memory_heap_max__size: '1G',
      NEO4J_server_memory_pagecache_size: '1G',
    });
  });

  it('is healthy when it answers a statement', () => {
    expect(neo4j.healthcheck?.test.join(' ')).toMatch(/cypher-shell .*RETURN 1/);
  });

  it('reports no usage', () => {
    expect(neo4j.environment['NEO4J_dbms_usage__report_enabled']).toBe('false');
  });
});

describe('the API', () => {
  it('is built from this repository', () => {
    expect(api.build).toMatchObject({ context: '.' });
  });

  it('is set up by settings that the server reads, and no others', () => {
    for (const name of Object.keys(api.environment)) expect(settingNames).toContain(name);
  });

  it('listens inside the container on the port that is published', () => {
    expect(api.environment).toMatchObject({ HOST: '0.0.0.0', PORT: '4000' });
    expect(api.ports).toEqual(['127.0.0.1:4000:4000']);
  });

  it('runs in production, with introspection off', () => {
    expect(api.environment).toMatchObject({ NODE_ENV: 'production', INTROSPECTION: 'off' });
  });

  it('finds the graph by the name of its service, on a network that both are in', () => {
    expect(api.environment['STORE']).toBe('neo4j://neo4j@neo4j:7687');
    expect(api.networks).toContain('graph');
  });

  it('waits until the graph is healthy', () => {
    expect(api['depends_on']).toEqual({ neo4j: { condition: 'service_healthy' } });
  });

  it('does not run as root', () => {
    expect(api['user']).toBe('node');
  });

  it('cannot write to its image, and has a place for temporary files', () => {
    expect(api).toMatchObject({ read_only: true, tmpfs: ['/tmp'] });
  });

  it('has no capability of root', () => {
    expect(api['cap_drop']).toEqual(['ALL']);
    expect(api['cap_add']).toBeUndefined();
    expect(api['privileged']).toBeUndefined();
  });
});

describe('the image', () => {
  it('is built and run on a Debian of a Node that is supported', () => {
    const bases = instructions.filter((line) => line.startsWith('FROM'));
    expect(bases).toHaveLength(2);
    for (const base of bases) expect(base).toMatch(/^FROM \$\{NODE_IMAGE\}/);
    expect(instructions).toContain('ARG NODE_IMAGE=node:24-bookworm-slim');
    const args = { NODE_IMAGE: '${NODE_IMAGE:-node:24-bookworm-slim}' };
    expect(api.build).toMatchObject({ args });
  });

  it('takes the dependencies of the lock file, and runs nothing of theirs', () => {
    expect(instructions).toContain('RUN npm ci --ignore-scripts');
  });

  it('leaves behind what only development needs', () => {
    expect(instructions).toContainEqual(expect.stringMatching(/npm prune --omit=dev$/));
  });

  it('holds the server, its dependencies, the schema, the seed and the stored operations', () => {
    const copied = lastStage.filter((line) => line.startsWith('COPY --from=build /app/'));
    expect(copied.map((line) => line.split(' ').at(-1))).toEqual([
      './',
      'node_modules',
      'schema',
      'seed',
      'starter',
      'operations',
      'names',
      'dist',
    ]);
  });

  it('does not run as root', () => {
    expect(lastStage).toContain('USER node');
  });

  it('is healthy once its port tells that questions can be answered', () => {
    const [check] = lastStage.filter((line) => line.startsWith('HEALTHCHECK'));
    const command = lastStage[lastStage.indexOf(check ?? '') + 1];
    expect(command).toContain('http://127.0.0.1:4000/health/ready');
  });

  it('starts the server as its own process, so that it hears when it shall stop', () => {
    expect(lastStage.at(-1)).toBe('CMD ["node", "dist/main.js"]');
  });

  it('sets what the server reads, and no more', () => {
    const settings = lastStage
      .filter((line) => line.startsWith('ENV'))
      .flatMap((line) => line.split(' ').slice(1))
      .filter((setting) => !/^(NODE_OPTIONS|MALLOC_ARENA_MAX)=/.test(setting));
    expect(settings).not.toEqual([]);
    for (const setting of settings) expect(settingNames).toContain(setting.split('=')[0]);
  });

  it('has a heap that leaves as much of its memory to all that is not in it, and holds what is kept', () => {
    const [, megabytes] = /--max-old-space-size=(\d+)/.exec(lastStage.join('\n')) ?? [];
    const [, gigabytes] = /^(\d+)g$/.exec(String(api['mem_limit'])) ?? [];
    expect(Number(megabytes)).toBe((Number(gigabytes) * 1024) / 2);
    expect(readConfig({}).memory.planCacheBytes).toBeLessThan(
      (Number(megabytes) * 1024 * 1024) / 8,
    );
    expect(api.environment).not.toHaveProperty('NODE_OPTIONS');
  });

  it('keeps an embedded graph in a volume that its user may write to', () => {
    expect(lastStage).toEqual(
      expect.arrayContaining(['RUN mkdir /data && chown node:node /data', 'VOLUME /data']),
    );
    expect(lastStage.find((line) => line.startsWith('ENV'))).toContain('STORE=embedded:/data');
  });
});
