// Asks the built server unlikely questions, by Schemathesis, in development and in production: no answer may say that
// something went wrong here. The seed is the day unless one is given, and is printed, so that a run can be repeated:
//   node .ci/fuzz-built-server.mjs [seed]
// SCHEMATHESIS names the program, by default `schemathesis`; FUZZ_SECONDS is the duration of each of the two runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withBuiltServer } from './built-server.mjs';

const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
const seed = process.argv[2] ?? day;
const seconds = process.env.FUZZ_SECONDS ?? '60';
const program = process.env.SCHEMATHESIS ?? 'schemathesis';

/** In production the schema cannot be asked for, so it is given. */
const modes = {
  development: (url) => [url],
  production: (url) => [resolve('schema/schema.graphql'), '--url', url],
};

/** The check that Schemathesis does not have, which it loads. */
const hooks = {
  SCHEMATHESIS_HOOKS: 'no_failure_of_ours',
  PYTHONPATH: resolve('.ci/schemathesis'),
  PYTHONDONTWRITEBYTECODE: '1',
};

/** Where Schemathesis leaves what it remembers. */
const folder = await mkdtemp(join(tmpdir(), 'multaqa-fuzz-'));

console.log(`The seed is ${seed}: node .ci/fuzz-built-server.mjs ${seed}`);
for (const mode of Object.keys(modes)) if (!(await fuzz(mode))) process.exitCode = 1;
await rm(folder, { recursive: true, force: true });

/** Whether the server stood, and stopped in good order. */
function fuzz(mode) {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: mode,
    LOG_LEVEL: 'error',
    COST_PER_MINUTE: '0', // the code after the budget is to be tried
  };
  return withBuiltServer(
    async (address, server) => {
      const asking = spawn(
        program,
        [
          'run',
          ...modes[mode](`${address}/graphql`),
          ...[
            '--seed',
            seed,
            '--max-time',
            seconds,
            '--workers',
            '1',
            '--phases',
            'fuzzing',
            '-n',
            '12',
          ],
          ...['--checks', 'no_failure_of_ours', '--request-timeout', '20', '--no-color'],
          ...['--output-truncate', 'false', '--warnings', 'off'],
          ...['--suppress-health-check', 'all', '--generation-database', 'none', '--no-shrink'],
        ],
        { cwd: folder, env: { ...process.env, ...hooks }, stdio: 'inherit' },
      );
      const [code] = await once(asking, 'exit');
      console.log(`In ${mode}, with seed ${seed}, Schemathesis ended with ${code}.`);
      return code === 0 && server.exitCode === null;
    },
    { options: ['--max-old-space-size=512'], env },
  );
}
