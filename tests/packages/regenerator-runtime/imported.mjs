// regenerator-runtime: imported for its effect and as a value.
import 'regenerator-runtime/runtime.js';
import runtime from 'regenerator-runtime';

console.log(runtime === regeneratorRuntime, typeof runtime.wrap);
