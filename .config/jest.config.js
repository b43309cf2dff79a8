/**
 * How the tests run: those that are named on the command line, else the selection of short-run.js. jest.all.config.js runs all of
 * them, and jest.attack.config.js the attacks.
 */
export default {
  rootDir: '..',
  testMatch: ['<rootDir>/{packages/*/tests,tests}/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/tests/attack/'],
  globalSetup: '<rootDir>/tests/set-up.ts',
  globalTeardown: '<rootDir>/tests/tear-down.ts',
  testTimeout: 180_000, // patience with a busy machine
  testEnvironment: '<rootDir>/.config/covering-environment.js',
  testEnvironmentOptions: { isShort: true, coverageFolder: process.env.TEST_COVERAGE },
  testSequencer: '<rootDir>/.config/longest-first.js',
  maxWorkers: '100%', // jest would leave one core free, which is half of a machine with two
  workerIdleMemoryLimit: '1GB', // each test file leaves its modules behind: a worker that has grown starts anew
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#(text|reader)/(.*)\\.js$': '<rootDir>/packages/$1/$2',
  },
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
};
