// moment: its own loader does require('./locale/' + name) inside try/catch; bundled without the folder it falls back to en.
const moment = require('moment');

const locale = moment.locale('xx-not-a-locale');
console.log(locale, moment.locales().join(), moment.utc(0).format('LLLL'));
const { invalid } = moment;
console.log(
  invalid({ overflow: 1 }).isValid(),
  moment.utc(NaN).format(),
  moment.localeData('yy') === null,
  moment.locale(['zz', 'en']),
  moment.HTML5_FMT.WEEK,
);
