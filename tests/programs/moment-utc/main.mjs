// moment: UMD main imported as default; UTC dates, durations, calendars, and locales imported for their side effects.
import moment from 'moment';
import 'moment/locale/fr.js';
import 'moment/locale/ja.js';
import 'moment/locale/ar.js';

moment.locale('en');
const at = moment.utc([2024, 1, 29, 13, 5, 9, 42]);
console.log(
  at.format(),
  at.format('dddd, MMMM Do YYYY, h:mm:ss a [escaped] Z z'),
  at.format('Q DDDo W GGGG E X x SSS'),
  at.toISOString(),
  at.valueOf(),
);
console.log(['L', 'LL', 'LLL', 'LLLL', 'LT', 'LTS', 'l', 'll'].map((f) => at.format(f)).join(' | '));
console.log(
  moment.locales().join(),
  moment.locale(),
  ['fr', 'ja', 'ar'].map((l) => at.clone().locale(l).format('LLLL')).join(' | '),
);
console.log(
  moment.utc('2024-02-30').isValid(),
  moment.utc('12-25-1995', 'MM-DD-YYYY', true).format('ll'),
  moment.utc('25 décembre 1995', 'D MMMM YYYY', 'fr').format('L'),
  moment.utc('24:61', 'HH:mm').invalidAt(),
  moment.parseZone('2024-01-01T00:00:00+05:30').format(),
);
console.log(
  at.clone().add(1, 'y').add({ months: 1, days: 3 }).subtract(90, 'minutes').format(),
  at.clone().startOf('isoWeek').format('ll'),
  at.clone().endOf('quarter').format(),
  at.clone().utcOffset(-480).format(),
  at.daysInMonth(),
  at.isLeapYear(),
  at.isoWeeksInYear(),
);
const later = at.clone().add(400, 'days');
console.log(
  at.from(later),
  '/',
  later.from(at, true),
  '/',
  at.to(at.clone().add(44, 'seconds')),
  '/',
  at.clone().subtract(3, 'h').locale('fr').from(at),
  '/',
  at.clone().add(2, 'd').locale('ja').from(at),
);
console.log(
  later.diff(at, 'months'),
  later.diff(at, 'years', true).toFixed(4),
  at.isBetween(at, later, null, '[)'),
  at.isSame(moment.utc('2024-02-29'), 'day'),
  moment.max(at, later) === later,
  moment.isMoment(at),
  moment.isDate(at),
);
console.log(
  at.calendar(at.clone().add(1, 'd')),
  '/',
  at.clone().add(3, 'd').calendar(at),
  '/',
  at.calendar(later),
  '/',
  at.calendar(at, { sameDay: (now) => `[same ${typeof now}]` }),
);
const d = moment.duration({ days: 1, hours: 25, minutes: 61, milliseconds: 5 });
console.log(
  d.toISOString(),
  d.asHours().toFixed(3),
  d.humanize(true),
  moment.duration('P1Y2M3DT4H5M6.7S').toJSON(),
  moment.duration(-5, 'seconds').locale('fr').humanize(true),
  moment.duration(45, 's').humanize({ ss: 3, s: 60 }),
  d.get('h'),
);
moment.updateLocale('en', {
  months: 'a_b_c_d_e_f_g_h_i_j_k_l'.split('_'),
  relativeTime: { d: 'one day!' },
  week: { dow: 3 },
});
console.log(
  at.format('MMMM'),
  moment.duration(1, 'd').humanize(),
  at.clone().startOf('week').format('ddd'),
  moment.localeData().firstDayOfWeek(),
  moment.weekdaysShort(true).join(),
);
moment.defineLocale('xx-test', { parentLocale: 'fr', ordinal: (n) => `${n}°` });
console.log(
  moment.locale(),
  at.clone().locale('xx-test').format('Do MMM'),
  moment.localeData('fr').months()[1],
  moment.normalizeUnits('Ms'),
  Object.keys(moment).length > 40,
  moment.version,
);
