// dayjs: UMD core and plugins imported by path; plugins extend the shared core, locales register themselves in it.
import dayjs from 'dayjs';
import advancedFormat from 'dayjs/plugin/advancedFormat.js';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import duration from 'dayjs/plugin/duration.js';
import isoWeek from 'dayjs/plugin/isoWeek.js';
import localizedFormat from 'dayjs/plugin/localizedFormat.js';
import quarterOfYear from 'dayjs/plugin/quarterOfYear.js';
import relativeTime from 'dayjs/plugin/relativeTime.js';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import isBetween from 'dayjs/plugin/isBetween.js';
import minMax from 'dayjs/plugin/minMax.js';
import weekOfYear from 'dayjs/plugin/weekOfYear.js';
import objectSupport from 'dayjs/plugin/objectSupport.js';
import 'dayjs/locale/de.js';
import fr from 'dayjs/locale/fr.js';

for (const plugin of [
  utc,
  timezone,
  advancedFormat,
  customParseFormat,
  duration,
  isoWeek,
  localizedFormat,
  quarterOfYear,
  relativeTime,
  isBetween,
  minMax,
  weekOfYear,
  objectSupport,
])
  dayjs.extend(plugin);
const at = dayjs.utc('2024-02-29T13:05:09.042Z');
console.log(
  at.format(),
  at.format('dddd, MMMM Do YYYY [at] h:mm:ss.SSS A Z'),
  at.format('Q Qo w W GGGG X x k kk'),
  at.format('L LL LLL LLLL LT LTS'),
  at.toISOString(),
  at.valueOf(),
  at.isUTC(),
);
console.log(
  at.add(1, 'year').format('L'),
  at.subtract(1, 'month').endOf('month').format(),
  at.startOf('isoWeek').format('L'),
  at.quarter(),
  at.isoWeek(),
  at.week(),
  at.daysInMonth(),
  at.set('hour', 5).get('h'),
  at.day(),
  at.date(),
);
console.log(
  dayjs.utc('29/02/2024 07:30 PM', 'DD/MM/YYYY hh:mm A').format(),
  dayjs.utc('31-02-2024', 'DD-MM-YYYY', true).isValid(),
  dayjs.utc({ year: 2020, month: 1, day: 3 }).format(),
  dayjs.utc('5 févr. 2024', 'D MMM YYYY', 'fr').format(),
);
console.log(
  at.locale('de').format('LLLL'),
  '/',
  at.locale(fr).format('dddd LL'),
  '/',
  at.locale('de').from(at.add(3, 'day')),
  '/',
  at.to(at.add(50, 'second')),
  '/',
  at.locale('fr').toNow === undefined,
  dayjs.locale(),
);
const d = dayjs.duration({ days: 1, hours: 25, minutes: 61 });
console.log(
  d.toISOString(),
  d.asHours(),
  d.humanize(true),
  dayjs.duration('P1Y2M10DT2H30M').asDays(),
  dayjs.duration(100).add(900).asSeconds(),
);
console.log(
  at.diff(dayjs.utc('2020-01-01'), 'month', true).toFixed(4),
  at.isBefore(dayjs.utc('2025-01-01')),
  at.isBetween(dayjs.utc('2024-02-01'), dayjs.utc('2024-03-01'), 'day', '[)'),
  dayjs.max([at, at.add(1, 'd')]).format('L'),
  at.isSame(at.clone()),
  dayjs.isDayjs(at),
);
console.log(
  at.tz('Asia/Tokyo').format('YYYY-MM-DD HH:mm Z'),
  dayjs.tz('2024-07-01 12:00', 'America/New_York').toISOString(),
  at.utcOffset(330).format(),
  dayjs.utc('nope').format(),
  JSON.stringify({ at }),
  Object.keys(dayjs.Ls).join(),
);
