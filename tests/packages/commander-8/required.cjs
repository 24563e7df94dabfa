// commander 8: a program whose property is itself; commands, options, help and errors without exit.
const { Command, Option, Argument, CommanderError, program, InvalidArgumentError } = require('commander-8');

const out = [];
function build() {
  const root = new Command('tool')
    .version('1.2.3')
    .description('does it')
    .exitOverride()
    .configureOutput({ writeOut: (s) => out.push(s), writeErr: (s) => out.push(`! ${s}`) })
    .showSuggestionAfterError();
  root
    .option('-d, --debug [level]', 'debugging', 'low')
    .option('-n, --no-color', 'plain')
    .addOption(new Option('-s, --size <n>', 'how large').choices(['1', '2']).default('1', 'one').env('TOOL_SIZE'));
  root.option('-l, --list <items...>', 'several', (v, all) => [...(all ?? []), v.toUpperCase()]);
  const add = root
    .command('add <first> [rest...]')
    .alias('a')
    .description('adds')
    .option(
      '-x, --times <n>',
      'repeat',
      (v) => {
        if (Number.isNaN(+v)) throw new InvalidArgumentError('Not a number.');
        return +v;
      },
      1,
    )
    .action((first, rest, options, command) =>
      console.log('add', first, rest, options, command.optsWithGlobals?.() ?? command.parent.opts()),
    );
  add.hook('preAction', (command) => console.log('before', command.name()));
  root
    .command('wait')
    .addArgument(new Argument('<when>').argParser(Number))
    .action(async (when) => console.log('waited', await Promise.resolve(when)));
  return root;
}
for (const line of [
  'add 1 2 3 -x 4',
  '-d high -n a z --list',
  '--list a b -- add q',
  'ad 1',
  'add',
  '-s 3 add 1',
  'add 1 -x many',
  '--version',
  '--help',
  'help add',
  'add 1 --odd',
]) {
  out.length = 0;
  try {
    build().parse(line.split(' '), { from: 'user' });
  } catch (e) {
    console.log(e instanceof CommanderError, e.code, e.exitCode);
  }
  if (out.length) console.log(out.join(''));
}
build()
  .parseAsync(['wait', '5'], { from: 'user' })
  .then((p) => console.log(p.opts()));
console.log(
  program instanceof Command,
  require('commander-8').program === program,
  Object.keys(require('commander-8')).sort().join().slice(0, 200),
);
