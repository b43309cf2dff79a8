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
};
