// chalk 4: styles are getters on a prototype; levels, templates and nesting.
const chalk = require('chalk-4');

const c = new chalk.Instance({ level: 3 });
const show = (text) => console.log(JSON.stringify(text));
show(c.red('a', c.bold.blue('b'), 'c'));
show(c.bgHex('#ff8800').rgb(1, 2, 3).underline('x\ny'));
show(c`{red.bold one {hex('#123456') two} \{three\}} ${1 + 1} {rgb(4,5,6).inverse x\u0041}`);
show(
  new chalk.Instance({ level: 1 }).hex('#ff0000')('downgraded') +
    new chalk.Instance({ level: 2 }).keyword('orange').bgAnsi256(20)('256'),
);
show(
  new chalk.Instance({ level: 0 }).red.visible('hidden') +
    c.visible('shown') +
    c.red('') +
    c.reset.dim.italic.strikethrough(1, null),
);
const saved = c.green.bold;
show(saved('1') + saved.level + c.cyan.level);
for (const run of [() => new chalk.Instance({ level: 9 }), () => c`{unknown x}`, () => c`{red x`, () => c`x}`]) {
  try {
    show(run());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(
  Object.keys(chalk).sort().join(),
  chalk.stderr !== undefined,
  typeof chalk.supportsColor,
  c.red instanceof Function,
  chalk.constructor === chalk.Instance,
);
