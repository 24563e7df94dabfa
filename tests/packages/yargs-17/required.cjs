// yargs 17: a CommonJS bundle with a singleton whose methods are getters; y18n reads locales that are not there.
const yargs = require('yargs-17');

const build = (args) =>
  yargs(args).scriptName('tool').locale('en').exitProcess(false).strict().wrap(70).help().version('1.0.0');
async function run(parser, line) {
  try {
    await parser.parse(line, (error, argv, output) =>
      console.log(error ? `! ${error.message.split('\n')[0]}` : JSON.stringify(argv), output ? `\n${output}` : ''),
    );
  } catch (e) {
    console.log('threw', e.message);
  }
}
async function main() {
  const parser = () =>
    build([])
      .option('size', { alias: 's', choices: ['a', 'b'], default: 'a' })
      .option('n', { type: 'number', coerce: (v) => v * 2 })
      .count('v')
      .command(
        'get <key> [rest..]',
        'gets it',
        (y) => y.option('deep', { boolean: true }),
        (argv) => console.log('got', argv.key, argv.rest, argv.deep),
      )
      .command({
        command: 'boom',
        handler: () => {
          throw new Error('boom');
        },
      })
      .demandCommand(1)
      .example('$0 get x', 'an example')
      .epilogue('bye');
  for (const line of [
    'get x y z --deep -n 4',
    'get',
    '--size c get x',
    '-vvv get k --no-deep',
    'unknown',
    '--help',
    'get --help',
    'boom',
    '--odd get x',
    '--version',
  ])
    await run(parser(), line);
  const { $0, ...argv } = yargs(['--x.y', '1', '--arr', '1', '2']).array('arr').help(false).version(false).parse();
  console.log(typeof $0, argv, typeof yargs.argv);
  console.log(
    require('yargs-17/helpers').Parser('--foo-bar=1 -abc'),
    Object.keys(require('yargs-17/helpers')).sort().join(),
  );
}
main();
