import { program } from '../shared/program.js';

/** Of this package. */
export const version = program.replace(/^\S+ /, '');
