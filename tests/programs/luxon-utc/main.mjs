// luxon: DateTime, Duration, Interval and Info in UTC and fixed zones with explicit locales (Intl for en-US only).
import * as luxon from 'luxon';
import { DateTime, Duration, FixedOffsetZone, IANAZone, Info, Interval, InvalidZone, Settings, Zone } from 'luxon';

Settings.defaultZone = 'utc';
Settings.defaultLocale = 'en-US';
Settings.now = () => Date.UTC(2024, 1, 29, 13, 5, 9);
const at = DateTime.utc(2024, 2, 29, 13, 5, 9, 42);
console.log(
  at.toISO(),
  at.toFormat("cccc, LLLL d yyyy 'at' h:mm:ss.SSS ZZ z"),
  at.toFormat("kkkk-'W'WW-c ooo q X u S a"),
  at.toHTTP(),
  at.toRFC2822(),
  at.toSQL(),
  at.toISOWeekDate(),
  at.toISO({ format: 'basic', suppressMilliseconds: true }),
);
console.log(
  at.plus({ months: 1, days: 1.5 }).toISO(),
  at.minus({ years: 1 }).toISODate(),
  at.startOf('week').toISODate(),
  at.endOf('quarter').toISO(),
  at.set({ ordinal: 1 }).toISODate(),
  at.weekNumber,
  at.ordinal,
  at.daysInMonth,
  at.isInLeapYear,
  at.weeksInWeekYear,
);
console.log(
  at.setZone('Asia/Tokyo').toISO(),
  at.setZone('UTC-3:30').toISO(),
  at.setZone('America/New_York', { keepLocalTime: true }).toISO(),
  at.setZone('Mars/Base').invalidReason,
  DateTime.fromISO('2024-03-10T02:30', { zone: 'America/New_York' }).toISO(),
  DateTime.fromISO('2024-07-01', { zone: 'Europe/Paris' }).isInDST,
);
console.log(
  DateTime.fromISO('2024-W09-4T10').toISO(),
  DateTime.fromISO('2024-060T10:20+02').toISO(),
  DateTime.fromRFC2822('Thu, 29 Feb 2024 13:05:09 EST').toISO(),
  DateTime.fromHTTP('Thu, 29 Feb 2024 13:05:09 GMT').toISO(),
  DateTime.fromSQL('2024-02-29 13:05:09.5').toISO(),
  DateTime.fromFormat('29 févr. 2024', 'd LLL yyyy', { locale: 'fr' }).toISODate(),
  DateTime.fromFormat('7:05 PM 1/2/24', 'h:mm a L/d/yy').toISO(),
  DateTime.fromSeconds(1e9).toISO(),
);
console.log(
  DateTime.fromISO('2024-02-30').invalidExplanation,
  DateTime.fromObject({ month: 13 }).invalidReason,
  DateTime.fromFormat('x', 'yyyy').isValid,
  DateTime.fromFormatExplain('12/2024', 'MM/yyyy').result,
);
const d = Duration.fromObject({ hours: 50, minutes: 75, seconds: 3.5 });
console.log(
  d.normalize().toObject(),
  d.shiftTo('days', 'hours', 'minutes').toObject(),
  d.toISO(),
  d.toFormat("d'd' hh:mm:ss"),
  d.as('minutes'),
  Duration.fromISO('P1Y2M3DT4H5M6.7S').toMillis(),
  d.toHuman({ unitDisplay: 'short' }),
  Duration.fromMillis(3661000).rescale().toObject(),
  d.negate().plus({ hours: 1 }).hours,
  Duration.fromISOTime('11:22:33').toISOTime(),
);
const i = Interval.fromDateTimes(at, at.plus({ days: 10 }));
console.log(
  i.toISO(),
  i.length('days'),
  i
    .splitBy({ days: 4 })
    .map((x) => x.start.day)
    .join(),
  i.divideEqually(2)[1].start.toISODate(),
  i.contains(at.plus({ days: 3 })),
  i.overlaps(Interval.after(at.plus({ days: 9 }), { days: 5 })),
  String(i.intersection(Interval.before(at.plus({ days: 2 }), { days: 9 }))),
  Interval.merge([i, i.mapEndpoints((e) => e.plus({ days: 5 }))]).length,
  Interval.xor([i, i]).length,
  i.count('weeks'),
);
console.log(
  at.diff(DateTime.utc(2020, 1, 31), ['years', 'months', 'days', 'hours']).toObject(),
  at.diffNow('seconds').seconds,
  at.hasSame(at.endOf('day'), 'day'),
  DateTime.max(at, at.plus(1)).toMillis() - at.toMillis(),
  at.equals(DateTime.fromISO(at.toISO())),
  at.toRelative({ base: at.plus({ days: 3 }) }),
  at.plus({ days: 1 }).toRelativeCalendar({ base: at }),
);
console.log(
  at.toLocaleString(DateTime.DATETIME_FULL),
  '/',
  at.toLocaleString({ weekday: 'short', month: 'long' }),
  Info.months('short').join(),
  Info.weekdays('narrow').join(''),
  Info.meridiems().join(),
  Info.eras('long').join(),
  Info.features().relative,
  new FixedOffsetZone(90).name,
  IANAZone.isValidZone('Europe/Oslo'),
  new InvalidZone('q').isValid,
  FixedOffsetZone.parseSpecifier('UTC+2') instanceof Zone,
);
Settings.throwOnInvalid = true;
try {
  DateTime.fromISO('bad');
} catch (e) {
  console.log(e instanceof RangeError, e.message);
}
console.log(Object.keys(luxon).sort().join(), JSON.stringify({ at, d }));
