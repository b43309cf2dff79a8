import tests from './jest.config.js';

/** The tests that start no programs of their own: with MULTAQA_TEST_NEO4J=off all of them on the embedded engine. */
export default {
  ...tests,
  testPathIgnorePatterns: [
    '<rootDir>/tests/processes/',
    '<rootDir>/tests/api/cli.test.ts', // command after command over a folder, which waits for the disk
  ],
};
