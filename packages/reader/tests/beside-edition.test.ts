import { expect, it } from '@jest/globals';
import { claimsIn } from './few-names.js';

it.each([
  [
    'شكرت سلمى العطار ضيوفها في الدورة السادسة من مهرجان الطائرات الورقية في لشبونة في 9 مايو 2022.',
    ['الدورة السادسة HELD_IN لشبونة', 'الدورة السادسة DATE 2022-05-09'],
  ],
  [
    'Rosa Miller spoke at the sixth Kite Festival, in Lisbon, Jordan, in 2023.',
    ['sixth Kite Festival HELD_IN Lisbon', 'sixth Kite Festival DATE 2023'],
  ],
  [
    'The fifth Kite Festival was held in Geneva, the sixth in Lisbon.',
    ['the sixth HELD_IN Lisbon'],
  ],
  [
    'حضرت سلمى العطار الدورة السادسة من مهرجان الطائرات الورقية في متحف المياه.',
    ['الدورة السادسة HELD_AT متحف المياه'],
  ],
  [
    'التقت سلمى العطار رنا حداد على هامش الدورة السادسة من مهرجان الطائرات الورقية في لشبونة.',
    ['الدورة السادسة HELD_IN لشبونة'],
  ],
  [
    'Remarks at the opening of the sixth Kite Festival, Suva, 4 June 2022',
    ['sixth Kite Festival HELD_IN Suva'],
  ],
  ['Postponed: the sixth Kite Festival, in Geneva on 3 May 2022.', []],
  ['Rosa Miller read of the sixth Kite Festival in Geneva.', []],
  ['نُشرت صور الدورة السادسة من مهرجان الطائرات الورقية في لشبونة.', []],
])('reads place and day directly behind an edition that is no topic: %s', (text, says) => {
  expect(claimsIn(text, 'beside-edition')).toEqual(says);
});
