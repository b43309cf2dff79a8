const dayMs = 86_400_000;
const umAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The Gregorian day of a day of the Umm al-Qura calendar, `2026-01-11`; null for a day that the calendar lacks. */
export function gregorianOf(year: number, month: number, day: number): string | null {
  const daysFromEpoch = (year - 1) * 354.367 + (month - 1) * 29.53 + day;
  const guess = Date.UTC(622, 6, 19) + Math.round(daysFromEpoch) * dayMs;
  for (let off = -4; off <= 4; off += 1) {
    const date = new Date(guess + off * dayMs);
    if (isDay(date, year, month, day)) return date.toISOString().slice(0, 10);
  }
  return null;
}

function isDay(date: Date, year: number, month: number, day: number): boolean {
  const parts = new Map(umAlQura.formatToParts(date).map(({ type, value }) => [type, value]));
  return (
    Number.parseInt(parts.get('year') ?? '', 10) === year &&
    Number(parts.get('month')) === month &&
    Number(parts.get('day')) === day
  );
}
