import type { Mention, Reading } from '../reading/reading.js';

const houses =
  /(?:museum|cent(?:re|er)|institute|hotel|hall|university|academy|palace|library|school|campus|club|stadium|auditorium|embassy|house|college|exchange|arsenal|castle|villa|arena|theatre|chamber|pavilion|متحف|مركز|معهد|فندق|قاعة|صالة|جامعة|أكاديمية|قصر|مكتبة|سفارة|كلية|مدرسة|نادي|مسرح)/u;

/** Whether the name of an organisation is that of a house, in which something may be held. */
export function isHouse(reading: Reading, { start, end }: Mention): boolean {
  return houses.test(reading.slice(start, end).toLowerCase());
}
