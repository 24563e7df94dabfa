// tapable: names of the lexer from assignments that are overwritten.
import tapable, { AsyncSeriesHook, SyncHook } from 'tapable';

console.log(tapable.SyncHook === SyncHook);
const hook = new AsyncSeriesHook(['v']);
hook.tap('t', (v) => console.log('tapped', v));
await hook.promise(3);
