import type { Gender } from '../reading/saying-verbs.js';

const pasts =
  'استضاف|احتضن|استقبل|نظم|اقام|عقد|انضم|التحق|انتم|دخل|ضم|تالف|جمع|اسس|تاسس|انش|انشئ|انشا|اطلق|نش|نشا|وقع|ابرم|ارتبط|تراس|راس|قاد|ادار|تول|تولي|تسلم|اصبح|صار|شارك|تعاون|استضيف|ساهم|اسهم|تحدث|حضر|انتخب|عين|ولد|شغل|عمل';
const presents =
  'ستضيف|حتضن|ستقبل|نظم|قيم|عقد|نضم|لتحق|نتمي|دخل|ضم|تالف|جمع|وسس|نشي|طلق|وقع|برم|رتبط|تراس|راس|قود|دير|تولي|تسلم|صبح|شارك|تعاون|شمل';
const verb = new RegExp(
  `^[وف]?(?:(?<she>(?:${pasts})ت|ت(?:${presents}))|(?:${pasts})|ي(?:${presents}))$`,
  'u',
);

/** The gender of the subject of a verb in the third person that may stand without it; undefined for other words. */
export function genderOfSubjectless(word: string): Gender | undefined {
  const found = verb.exec(word);
  if (!found) return undefined;
  return found.groups?.['she'] === undefined ? 'M' : 'F';
}
