import tests from './jest.config.js';

/** All tests, and how much of the code they cover on both engines. */
export default {
  ...tests,
  testEnvironmentOptions: { isCovering: true },
  reporters: [
    'default',
    [
      '<rootDir>/.config/coverage-reporter.js',
      {
        // Not the pages, which are built and tried in a browser, nor what a process or thread of its own begins with.
        files: /^(?!explorer\/|graphiql\/|main\.ts|cli\/main\.ts|[\w/]+\/worker\.ts).*\.ts$/,
        transform: tests.transform['^.+\\.ts$'][1],
        floor: { lines: 95, branches: 89 },
      },
    ],
  ],
};
