import type { Mention, Reading } from '../reading/reading.js';

const houses =
  /(?:museum|cent(?:re|er)|institute|hotel|hall|university|academy|palace|library|school|campus|club|stadium|auditorium|embassy|house|college|exchange|arsenal|castle|villa|arena|theatre|chamber|pavilion|gallery|observatory|consulate|متحف|مركز|معهد|فندق|قاعة|جامعة|أكاديمية|قصر|مكتبة|سفارة|كلية|مدرسة|نادي|مسرح|مرصد|قنصلية)/u;

/** Whether an organisation's name is that of a building, which may be a venue. */
export function isHouse(reading: Reading, { start, end }: Mention): boolean {
  return houses.test(reading.slice(start, end).toLowerCase());
}
