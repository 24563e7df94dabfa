// micromatch: names of a variable that is module.exports at the end.
import micromatch from 'micromatch';

console.log(micromatch(['a', 'ab', 'b'], 'a*', { onMatch: ({ output }) => console.log('match', output) }));
