import { language } from '../language.js';
import { arabic } from './arabic.js';
import { english } from './english.js';

/** All texts of the page in its language. Data of the graph is named by its vocabulary. */
export const words = language === 'ar' ? arabic : english;
