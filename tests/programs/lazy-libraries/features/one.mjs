// Loaded lazily; uses a library that the second feature uses too.
import capitalize from 'lodash-es/capitalize.js';
import { registry } from '../registry.mjs';

registry.push('one');
export default (s) => capitalize(`${s} one`);
export const named = 1;
