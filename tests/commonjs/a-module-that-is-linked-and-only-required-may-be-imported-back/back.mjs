import * as runs from './runs.cjs';
console.log('back', runs.first, runs.last);
export const seen = 'seen';
