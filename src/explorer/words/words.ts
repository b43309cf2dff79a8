import { language } from '../language.js';
import { arabic } from './arabic.js';
import { english } from './english.js';

/** All that the page says by itself, in the language of the page. What the graph knows is named by its vocabulary. */
export const words = language === 'ar' ? arabic : english;
