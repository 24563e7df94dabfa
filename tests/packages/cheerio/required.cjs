// cheerio: TypeScript output with cycles between its modules; parse5, htmlparser2 and css-select below it.
const cheerio = require('cheerio');

const $ = cheerio.load(
  '<ul id="fruits"><li class="apple">Apple</li><li class="orange" data-n=\'{"a":1}\'>Orange</li><!-- c --><li>P&amp;ear</ul><form><input name=a value=1><select name=b><option value=2 selected>two</select></form>',
);
console.log(
  $('li')
    .map((i, el) => $(el).text())
    .get()
    .join(),
  $('.apple').attr('class'),
  $('#fruits > li:nth-child(2)').data('n'),
);
$('.apple').after('<li>New</li>').addClass('a b').removeClass('apple').css({ color: 'red', 'margin-top': '1px' });
$('li')
  .last()
  .wrap('<div class="w"></div>')
  .end()
  .filter(':contains("Orange")')
  .replaceWith((i, el) => `<b>${$(el).html()}</b>`);
console.log($.html('#fruits'), $('form').serialize(), $('form').serializeArray());
console.log(
  $('li').is('.a'),
  $('li').index($('li.a')),
  $('div').parents().length,
  $('b').closest('ul').prop('tagName'),
  $('li').toArray().length,
);
const xml = cheerio.load('<r><a:b x="1"/><c><![CDATA[ <d> ]]></c></r>', { xml: true });
console.log(xml.xml(), xml('a\\:b').attr('x'), xml('c').text());
console.log(
  cheerio.load('<p>frag', null, false).html(),
  $.parseHTML('<i>1</i>2').length,
  $.contains($('ul')[0], $('b')[0]),
);
$.prototype.shout = function () {
  return this.text().toUpperCase();
};
console.log($('b').shout(), Object.keys(cheerio).sort().join());
