// date-fns 2: ES modules for import, CommonJS files by their path.
import * as ns from 'date-fns-2';
import { format, isWithinInterval, lightFormat } from 'date-fns-2';
import { fr } from 'date-fns-2/locale/index.js';
import required from 'date-fns-2/format/index.js';

const date = new Date(2024, 6, 14);
console.log(
  Object.keys(ns).length,
  format(date, 'PPP', { locale: fr }),
  lightFormat(date, 'dd/MM'),
  isWithinInterval(date, { start: 0, end: date }),
  typeof required,
);
