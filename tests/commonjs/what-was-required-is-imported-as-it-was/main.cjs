// `import()` gives what `module.exports` was when the module had run, also if somebody else had it
// run, and if it has been replaced since.
const first = require('./replaced.cjs');
first.replace();
import('./replaced.cjs').then((namespace) => {
  console.log(namespace.default === first, Object.keys(namespace), require('./replaced.cjs') === first);
});
