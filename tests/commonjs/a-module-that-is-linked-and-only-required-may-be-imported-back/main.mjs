// require() links what has not been linked, up to what has: that may be running, unless an import
// runs it. Here it has been linked for the entry, and another module requires it first.
import './requires.cjs';
import { last } from './runs.cjs';
console.log('main', last);
