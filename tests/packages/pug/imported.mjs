// pug: names that are assigned to exports, which is never replaced.
import pug, { compile, render } from 'pug';

console.log(pug.render === render);
console.log(compile('ul\n  each k in items\n    li= k')({ items: [1, 2] }), render('a(href=u) go', { u: '/x?a&b' }));
