import { generator } from '../export/generator.js';

/** Of this package. */
export const version = generator.replace(/^\S+ /, '');
