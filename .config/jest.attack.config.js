import tests from './jest.config.js';

/** The attacks on the built server: one at a time, since each measures what it does to others. */
export default {
  ...tests,
  testMatch: ['<rootDir>/tests/attack/**/*.test.ts'],
  testPathIgnorePatterns: [],
  setupFilesAfterEnv: ['<rootDir>/tests/attack/harness/repeat-once.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
  testEnvironmentOptions: { isNeo4jFrugal: false }, // the graph is large, and times count, see set-up.ts
};
