import { language } from '../language.js';
import { arabicDrawing } from './arabic-drawing.js';
import { englishDrawing } from './english-drawing.js';
import { words } from './words.js';

/** Texts of the drawing, loaded with it. */
export const graphWords = {
  ...words.graph,
  ...(language === 'ar' ? arabicDrawing : englishDrawing),
};
