// handlebars for the browser platform: the "browser" map replaces the main file; templates must render the same.
const Handlebars = require('handlebars');

Handlebars.registerHelper(
  'list',
  (items, options) => `<ul>${items.map((i) => `<li>${options.fn(i)}</li>`).join('')}</ul>`,
);
Handlebars.registerPartial('who', '{{first}} {{last}}');
Handlebars.registerDecorator('stamp', (program, props, container, context) =>
  Object.assign(program, { stamped: context.args[0] }),
);
const render = Handlebars.compile('{{* stamp "s"}}{{#list people}}{{> who}}{{#if (gt age 30)}} +{{/if}}{{/list}}');
console.log(
  render(
    {
      people: [
        { first: 'Yehuda', last: 'Katz', age: 40 },
        { first: '<x>', last: '"y"', age: 3 },
      ],
    },
    { helpers: { gt: (a, b) => a > b } },
  ),
);
console.log(Handlebars.VERSION, Object.keys(Handlebars.helpers).sort().join(), Handlebars.default === Handlebars);
const isolated = Handlebars.create();
console.log(
  'list' in isolated.helpers,
  isolated.noConflict === Handlebars.noConflict,
  Handlebars.parseWithoutProcessing('a {{b}}').body.length,
);
console.log(
  JSON.stringify(Handlebars.parse('{{#each x as |y|}}{{y.z}}{{else}}-{{/each}}').body[0].program.blockParams),
);
