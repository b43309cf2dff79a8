import { readPackageVersion } from './package-version.js';

/** The program and its version, on which the bytes of a file depend too. */
export const program = `multaqa ${readPackageVersion(new URL('../../package.json', import.meta.url))}`;
