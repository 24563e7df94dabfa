// Default, named and live exports seen through require().
import { sum } from 'lodash-es';

export let count = 0;
export const live = () => ++count;
export const named = sum([1, 2]);
export default class Local {
  static toString() {
    return 'class Local';
  }
}
