// execa 5: module.exports is assigned, and names on it.
import execa, { command, sync } from 'execa-5';

console.log(execa.sync === sync, typeof command);
console.log(sync(process.execPath, ['-p', '6*7'], { lines: true, stripFinalNewline: true }).stdout);
