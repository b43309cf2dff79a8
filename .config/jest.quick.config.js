import tests from './jest.config.js';

/** The tests for every edit: those that start no programs of their own, but for the command line and the archive, which take long. */
export default {
  ...tests,
  testPathIgnorePatterns: [
    ...tests.testPathIgnorePatterns,
    '<rootDir>/tests/processes/',
    '<rootDir>/tests/api/cli', // command after command over a folder, which waits for the disk
    '<rootDir>/tests/contract/archive.test.ts', // every archive is written and read in several ways
  ],
};
