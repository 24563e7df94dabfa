// mustache: an ES module and a UMD file behind conditions; both in one program.
import mustache from 'mustache';
import umd from 'mustache/mustache.js';

console.log(mustache === umd, umd.render('{{a}}', { a: 1 }), mustache.render('{{#a}}x{{/a}}', { a: [1, 2] }));
