// chalk: forced colour levels, nested templates, modifiers, custom instances, and supports-color detection left out.
import chalk, {
  Chalk,
  backgroundColorNames,
  chalkStderr,
  colorNames,
  foregroundColorNames,
  modifierNames,
} from 'chalk';

const show = (s) => console.log(JSON.stringify(s), s.replace(/\u001b\[\d+(;\d+)*m/g, '').length);
const c = new Chalk({ level: 3 });
show(c.red('red'));
show(c.bold.underline.bgBlue('multi'));
show(c.hex('#ff8800')('hex') + c.bgHex('#0af').black('bg') + c.rgb(1, 2, 3)('rgb') + c.ansi256(200)('256'));
show(c.green(`outer ${c.blue(`inner ${c.dim('deep')}`)} outer`));
show(c.yellow('line one\nline two\r\nline three'));
show(c.visible('kept') + c.hidden('secret') + c.strikethrough.italic.inverse('x') + c.overline('o'));
show(c.red('', undefined ?? '', 'joined', 3, true));
const warning = c.bold.keyword ? c.bold.keyword('orange') : c.bold.hex('#ffa500');
show(warning('warn'));
const flat = new Chalk({ level: 0 });
show(flat.red.bold('plain') + flat.visible('gone'));
for (const level of [1, 2]) show(new Chalk({ level }).hex('#b0c4de').bgRgb(12, 200, 90)(`level ${level}`));
console.log(
  modifierNames.join(),
  foregroundColorNames.length,
  backgroundColorNames.length,
  colorNames.includes('redBright'),
  typeof chalkStderr,
  typeof chalk.reset,
);
const before = chalk.level;
chalk.level = 2;
show(chalk.cyanBright`template ${1 + 1}`);
chalk.level = before;
try {
  new Chalk({ level: 9 });
} catch (e) {
  console.log(e.message);
}
console.log(
  Object.getPrototypeOf(c.red) === Function.prototype,
  c.red instanceof Function,
  c.red.blue.level,
  typeof c.red.apply,
);
