// q: module.exports is assigned within a function that is handed to another.
import Q from 'q';

console.log(await Q('value'), await Q.denodeify((done) => done(null, 'node style'))());
