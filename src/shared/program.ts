import { readPackageVersion } from './package-version.js';

/** The version of the program. */
export const version = readPackageVersion(new URL('../../package.json', import.meta.url));

/** The program and its version, which also determine the bytes of an export. */
export const program = `multaqa ${version}`;
