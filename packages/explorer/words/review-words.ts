import { language } from '../language.js';
import { arabicReview } from './arabic-review.js';
import { englishReview } from './english-review.js';

/** Texts of the review in the language of the page, loaded with that view. */
export const reviewWords = language === 'ar' ? arabicReview : englishReview;
