// glob 7: a function as module.exports, with more of it assigned below.
import glob from 'glob-7';

console.log(glob.hasMagic('{a,b}'), glob.sync('/no/such/place/*'), typeof glob.GlobSync);
