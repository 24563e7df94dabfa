// date-fns: the CommonJS build, hundreds of .cjs files with getter re-exports, required whole and by function.
const fns = require('date-fns');
const { format, addDays, isLeapYear } = require('date-fns');
const addDaysAlone = require('date-fns/addDays');
const { de, ja } = require('date-fns/locale');
const fp = require('date-fns/fp');
const { UTCDate } = require('@date-fns/utc');

const at = new UTCDate(2023, 10, 5, 8, 30);
console.log(
  addDaysAlone.addDays === addDays,
  Object.keys(fns).length > 240,
  Object.keys(fp).length > 240,
  fns.__esModule === true,
);
console.log(
  format(at, 'PPPPpp'),
  format(at, 'EEEE do MMMM', { locale: de }),
  format(at, 'PPP', { locale: ja }),
  isLeapYear(at),
);
console.log(
  fp.format('yyyy/MM/dd')(fp.addWeeks(2)(at)),
  fp.isSameMonth(at, addDays(at, 20)),
  fns.getWeek(at),
  fns.getOverlappingDaysInIntervals({ start: at, end: addDays(at, 5) }, { start: addDays(at, 3), end: addDays(at, 9) }),
);
for (const name of Object.keys(fns)
  .filter((k) => /^startOf|^endOf/.test(k) && !/Today|Tomorrow|Yesterday/.test(k))
  .sort())
  console.log(name, fns[name](at).toISOString());
for (const name of Object.keys(fns)
  .filter((k) => /^differenceIn/.test(k))
  .sort())
  console.log(name, fns[name](addDays(at, 1000), at));
for (const name of [
  'isWeekend',
  'isSunday',
  'isFirstDayOfMonth',
  'isPast',
  'isValid',
  'isDate',
  'getDaysInMonth',
  'getISOWeeksInYear',
  'getUnixTime',
  'getDecade',
  'isExists',
])
  console.log(name, fns[name](at));
