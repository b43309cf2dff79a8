import { language } from '../language.js';
import { arabicReview } from './arabic-review.js';
import { englishReview } from './english-review.js';

/** What the review says, in the language of the page; it comes with that view alone. */
export const reviewWords = language === 'ar' ? arabicReview : englishReview;
