// date-fns 2: a function per file, module.exports = exports.default after each, getters in the index.
const dateFns = require('date-fns-2');
const addDays = require('date-fns-2/addDays');
const locale = require('date-fns-2/locale/de');

const date = new Date(2024, 1, 29, 13, 5, 9, 7);
console.log(
  dateFns.format(date, "yyyy-MM-dd'T'HH:mm:ss.SSS EEEE do MMM QQQ w I aaaa"),
  dateFns.format(date, 'PPPP', { locale }),
  dateFns.addDays === addDays,
);
console.log(
  dateFns.formatDistance(date, dateFns.addMonths(date, 14), { locale, addSuffix: true }),
  dateFns.formatDuration(dateFns.intervalToDuration({ start: date, end: new Date(2025, 5, 1) })),
);
console.log(
  dateFns.format(dateFns.parse('31.12.99 23:59', 'dd.MM.yy HH:mm', date), 'yyyy DDD', {
    useAdditionalDayOfYearTokens: true,
  }),
  dateFns.isValid(dateFns.parseISO('2024-02-30')),
  dateFns.format(dateFns.parseISO('2024-W09-4'), 'P'),
);
console.log(
  dateFns
    .eachWeekOfInterval({ start: date, end: dateFns.addWeeks(date, 2) }, { weekStartsOn: 1 })
    .map((d) => dateFns.format(d, 'd.M.')),
  dateFns.differenceInBusinessDays(addDays(date, 10), date),
  dateFns.closestTo(date, [new Date(2024, 0, 1), new Date(2024, 3, 1)]).getMonth(),
);
for (const run of [
  () => dateFns.format(date, 'YYYY'),
  () => dateFns.format(new Date(NaN), 'P'),
  () => addDays(date),
  () => dateFns.formatISO(date, { format: 'odd' }),
  () => dateFns.format(date, 'n'),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(e.name, e.message.split(';')[0]);
  }
}
const fp = require('date-fns-2/fp');
console.log(
  fp.addDays(1)(date).getDate(),
  fp.format('yyyy')(date),
  Object.keys(dateFns).length,
  Object.keys(fp).length,
  require('date-fns-2/constants').daysInWeek,
  dateFns.sub(date, { months: 1, hours: 2 }).getHours(),
);
