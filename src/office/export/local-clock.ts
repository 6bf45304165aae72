const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
});

/** What the clocks in Leipzig showed at an instant (ISO 8601), as milliseconds since 1970 if that time had been UTC: spreadsheets know no time zones. */
export function localClock(instant: string): number {
  const found = new Map(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => found.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}
