// cheerio: named imports, of its CommonJS or ES module files as its conditions say.
import { load } from 'cheerio';

const $ = load('<h2 class="title">Hello</h2>');
$('h2.title').text('Hi').append($('<em>').text('!'));
console.log($.html(), $.root().children().length);
console.log(
  $('h2, em')
    .map((_, e) => e.tagName)
    .get(),
  $('h2:has(em)').length,
  $('em').parent()[0] === $('h2')[0],
);
