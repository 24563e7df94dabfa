// date-fns: every locale through the barrel, single locales by subpath, and the curried date-fns/fp module.
import { UTCDate } from '@date-fns/utc';
import { format, formatDistance, formatRelative, parse, setDefaultOptions, getDefaultOptions } from 'date-fns';
import * as locales from 'date-fns/locale';
import { fr } from 'date-fns/locale/fr';
import { addDaysWithOptions, formatWithOptions, addMonths as fpAddMonths, isAfter } from 'date-fns/fp';
import { secondsInDay } from 'date-fns/constants';

const when = new UTCDate(2024, 6, 4, 17, 3, 0);
const base = new UTCDate(2024, 6, 10, 12, 0, 0);
console.log(locales.fr === fr, Object.keys(locales).length > 90, secondsInDay);
for (const code of [
  'ar',
  'bg',
  'de',
  'el',
  'enGB',
  'es',
  'eu',
  'faIR',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'ja',
  'ko',
  'lt',
  'nl',
  'pl',
  'ptBR',
  'ru',
  'sv',
  'ta',
  'th',
  'tr',
  'uk',
  'vi',
  'zhCN',
  'zhTW',
]) {
  const locale = locales[code];
  console.log(
    locale.code,
    '|',
    format(when, 'PPPP p', { locale }),
    '|',
    formatDistance(when, base, { locale, addSuffix: true }),
    '|',
    formatRelative(when, base, { locale }),
  );
}
const parsed = parse('4 juillet 2024', 'd MMMM yyyy', new UTCDate(0), { locale: fr });
console.log(parsed.toISOString());
setDefaultOptions({ locale: locales.de, weekStartsOn: 1 });
console.log(format(when, 'EEEE, d. MMMM'), getDefaultOptions().weekStartsOn);
console.log(
  formatWithOptions({ locale: locales.it }, 'eeee d LLLL', fpAddMonths(2, when)),
  isAfter(base, when),
  addDaysWithOptions.length,
);
