import { readPackageVersion } from './package-version.js';

/** The version of the program. */
export const version = readPackageVersion(new URL('../../package.json', import.meta.url));

/** The program and its version, on which the bytes of a file depend too. */
export const program = `multaqa ${version}`;
