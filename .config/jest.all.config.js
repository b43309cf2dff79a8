import { fileURLToPath } from 'node:url';
import tests from './jest.config.js';

/**
 * All tests, on both engines, and how much of the code they cover. Where a folder is named, `npm test` has left there what it
 * covered, and the rest of what CI tries is run (see short-run.js).
 */
const begun = process.env.TEST_COVERAGE;
const folder = begun ?? fileURLToPath(new URL('../coverage/v8', import.meta.url));

export default {
  ...tests,
  testEnvironmentOptions: { coverageFolder: folder, isRest: begun !== undefined },
  reporters: [
    'default',
    [
      '<rootDir>/.config/coverage-reporter.js',
      {
        folder,
        isBegun: begun !== undefined,
        transform: tests.transform['^.+\\.ts$'][1],
        parts: [
          {
            name: 'service',
            // Not what a process or thread of its own begins with.
            files: /^src\/(?!graphiql\/|main\.ts|cli\/main\.ts|[\w/]+\/worker\.ts).*\.ts$/,
            floor: { lines: 95, branches: 89 },
          },
          {
            name: 'text',
            files: /^packages\/text\/(?!tests\/).*\.ts$/,
            floor: { lines: 97, branches: 88 },
          },
          {
            name: 'reader',
            files: /^packages\/reader\/(?!tests\/).*\.ts$/,
            floor: { lines: 98, branches: 94 },
          },
          {
            name: 'explorer',
            // Modules without components, by their unit tests alone: a browser tries the built page, and is not asked.
            files: /^packages\/explorer\/(?!tests\/|.*\.worker\.ts).*(?<!\.d)\.ts$/,
            floor: { lines: 26, branches: 23 },
          },
        ],
      },
    ],
  ],
};
