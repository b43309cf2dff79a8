/** Forms of the version or moment before which a log is closed, for messages. */
export const beforeForms = '12000, 2026-11-30 or 2026-11-30T12:00:00Z';

/** A version, or a moment in UTC; undefined for other texts. */
export function toBefore(text: string): number | string | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const isDate = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDate ? text : undefined;
}
