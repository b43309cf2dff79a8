/** How the tests run, on both engines. jest.quick.config.js leaves out those that start programs. */
export default {
  rootDir: '..',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/tests/attack/'], // jest.attack.config.js runs those
  globalSetup: '<rootDir>/tests/set-up.ts',
  globalTeardown: '<rootDir>/tests/tear-down.ts',
  testTimeout: 60_000,
  testEnvironment: '<rootDir>/.config/covering-environment.js',
  testSequencer: '<rootDir>/.config/longest-first.js',
  maxWorkers: '100%', // jest would leave one core free, which is half of a machine with two
  workerIdleMemoryLimit: '1GB', // each test file leaves its modules behind: a worker that has grown starts anew
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: false,
            useDefineForClassFields: true,
          },
        },
        module: { type: 'es6' },
      },
    ],
  },

  // Not v8: it counts comments as covered, and files that hold only types, or classes that only declare a GraphQL type,
  // as not covered. Instrumented code counts what can run.
  coverageProvider: 'babel',
  coverageReporters: ['text-summary', 'html'],
  coverageThreshold: { global: { lines: 95, branches: 89 } }, // of both engines; the branches as they are
  collectCoverageFrom: [
    'src/**/*.ts',
    '!src/{explorer,graphiql}/**', // the pages: built and tried in a browser
    // What a process or thread of its own begins with, where nothing is counted.
    '!src/main.ts',
    '!src/cli/main.ts',
    '!src/*/worker.ts',
  ],
};
