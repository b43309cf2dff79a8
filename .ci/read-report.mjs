// Reads jest's report: a line with how many tests passed and failed, then each failed test with the beginning of its message.
// Tests that passed at their second try are named on the standard error, with what failed at the first.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const LINES = 14;

const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
  readFileSync(process.argv[2], 'utf8'),
);
const beginning = (message) =>
  stripVTControlCharacters(message)
    .split('\n')
    .slice(0, LINES)
    .map((line) => `    ${line}`)
    .join('\n');

console.log(numPassedTests, numFailedTests + numRuntimeErrorTestSuites);
for (const { name: file, message, assertionResults } of testResults) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  const path = relative(process.cwd(), file);
  for (const { fullName, invocations, status, retryReasons = [] } of assertionResults)
    if (status === 'passed' && invocations > 1)
      console.error(
        `Only at the second try: ${path}: ${fullName}\n${beginning(retryReasons.join('\n'))}`,
      );
  for (const { fullName, failureMessages } of failed)
    console.log(`${path}: ${fullName}\n${beginning(failureMessages[0])}`);
  if (assertionResults.length === 0 && message)
    console.log(`${path} could not be run\n${beginning(message)}`);
}
