// date-fns with @date-fns/utc: parsing, formatting, arithmetic and intervals, always in the UTC context.
import { UTCDate, utc } from '@date-fns/utc';
import * as fns from 'date-fns';
import {
  add,
  addBusinessDays,
  areIntervalsOverlapping,
  compareAsc,
  differenceInBusinessDays,
  differenceInCalendarDays,
  eachDayOfInterval,
  eachWeekendOfMonth,
  endOfMonth,
  format,
  formatDistance,
  formatDistanceStrict,
  formatDuration,
  formatISO,
  formatRelative,
  formatRFC3339,
  formatRFC7231,
  getISOWeek,
  intervalToDuration,
  isValid,
  isWithinInterval,
  lastDayOfQuarter,
  lightFormat,
  nextFriday,
  parse,
  parseISO,
  roundToNearestMinutes,
  set,
  startOfISOWeek,
  startOfWeek,
  sub,
  toDate,
  weeksToDays,
} from 'date-fns';

const now = new UTCDate(2024, 1, 29, 13, 5, 9, 42);
console.log(
  now.toISOString(),
  format(now, "yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
  format(now, 'EEEE, do MMMM y, h:mm a'),
  format(now, "QQQQ, 'week' I, 'day' D", { useAdditionalDayOfYearTokens: true }),
);
console.log(
  [
    'P',
    'PP',
    'PPP',
    'PPPP',
    'p',
    'pp',
    'PPPp',
    'Pp',
    'R',
    "RRRR-'W'II-i",
    'B',
    'bbbb',
    'K',
    'kk',
    'xxxx',
    'GGGG',
    't',
    'c..cccc',
  ]
    .map((f) => format(now, f))
    .join(' | '),
);
console.log(
  lightFormat(now, 'yy/M/d h:mm:ss aaaa'),
  formatISO(now, { format: 'basic' }),
  formatRFC3339(now, { fractionDigits: 3 }),
  formatRFC7231(now),
);
const inUtc = { in: utc };
console.log(
  parse('31 12 2023 23:59 +02', 'dd MM yyyy HH:mm x', now, inUtc).toISOString(),
  parseISO('2024-W09-4', inUtc).toISOString(),
  parseISO('2024-060T10:20Z', inUtc).toISOString(),
);
console.log(
  isValid(parse('30/02/2024', 'dd/MM/yyyy', now, inUtc)),
  isValid(parse('May 5th, 07 PM', 'MMM do, hh a', now, inUtc)),
  parse('May 5th, 07 PM', 'MMM do, hh a', now, inUtc).toISOString(),
);
console.log(
  add(now, { years: 1, months: 1, days: 1, hours: 25 }).toISOString(),
  sub(now, { months: 13, weeks: 1 }).toISOString(),
  addBusinessDays(now, 7).toISOString(),
);
console.log(
  differenceInCalendarDays(new UTCDate(2024, 11, 25), now),
  differenceInBusinessDays(new UTCDate(2024, 11, 25), now),
  compareAsc(now, add(now, { seconds: 1 })),
  weeksToDays(3),
);
console.log(
  startOfWeek(now, { weekStartsOn: 1 }).toISOString(),
  startOfISOWeek(now).toISOString(),
  endOfMonth(now).toISOString(),
  lastDayOfQuarter(now).toISOString(),
  nextFriday(now).toISOString(),
  getISOWeek(now),
);
console.log(
  eachDayOfInterval({ start: now, end: add(now, { days: 6 }) }, { step: 2 })
    .map((d) => format(d, 'MMM d'))
    .join(),
  eachWeekendOfMonth(now)
    .map((d) => d.getUTCDate())
    .join(),
);
console.log(
  formatDistance(sub(now, { days: 40 }), now, { addSuffix: true }),
  '/',
  formatDistanceStrict(now, add(now, { hours: 27 }), { unit: 'minute' }),
  '/',
  formatRelative(sub(now, { days: 2 }), now),
  '/',
  formatRelative(add(now, { days: 6 }), now),
);
console.log(
  formatDuration(intervalToDuration({ start: new UTCDate(2020, 0, 31), end: now })),
  '|',
  formatDuration({ months: 9, days: 2, hours: 0 }, { zero: true, delimiter: '; ' }),
);
const week = { start: now, end: add(now, { weeks: 1 }) };
console.log(
  isWithinInterval(add(now, { days: 3 }), week),
  areIntervalsOverlapping(week, { start: week.end, end: add(week.end, { days: 1 }) }),
  areIntervalsOverlapping(week, { start: week.end, end: add(week.end, { days: 1 }) }, { inclusive: true }),
);
console.log(
  roundToNearestMinutes(now, { nearestTo: 15 }).toISOString(),
  set(now, { month: 0, date: 31, hours: 0 }).toISOString(),
  toDate(now) instanceof UTCDate,
  String(utc(0).getTimezoneOffset()),
);
console.log(
  Object.keys(fns).length > 230,
  fns.default === undefined,
  fns.constants?.daysInWeek ?? 'no constants export',
  fns.milliseconds({ hours: 1, minutes: 1 }),
);
for (const bad of ['yyyy-MM-DD', 'YYYY', "'open", 'n']) {
  try {
    console.log(format(now, bad));
  } catch (e) {
    console.log(e.name, e.message.split('`').slice(0, 3).join('`'));
  }
}
