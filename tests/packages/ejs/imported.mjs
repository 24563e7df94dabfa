// ejs: the CommonJS file or the ES module that the conditions choose.
import ejs from 'ejs';

console.log(ejs.render('<%= a %><% for (const b of c) { %><%- b %>,<% } %>', { a: '<', c: [1, 2] }), ejs.VERSION);
