// nunjucks: an object literal as module.exports, whose first values end the search for names.
import nunjucks from 'nunjucks';

console.log(
  nunjucks.configure({ autoescape: false }).renderString('{{ a }}{# c #}{{ a | title }}', { a: '<x y>' }),
  nunjucks.renderString('{{ a }}', { a: '<' }),
);
