// yargs: commands, coercion, middleware, strictness, completion and help, driven by explicit argument lists.
import yargs from 'yargs';
import { hideBin, Parser } from 'yargs/helpers';

const build = (args) =>
  yargs(args)
    .scriptName('tool')
    .version('9.8.7')
    .locale('en')
    .wrap(72)
    .exitProcess(false)
    .strict()
    .usage('$0 <cmd> [args]')
    .option('level', { alias: 'l', choices: ['low', 'high'], default: 'low', describe: 'noise', global: true })
    .option('tags', { type: 'array', string: true, coerce: (t) => t.map((x) => x.toUpperCase()) })
    .count('v')
    .boolean('dry')
    .describe('dry', 'do nothing')
    .group(['dry', 'v'], 'Running:')
    .middleware((argv) => {
      argv.stamped = Boolean(argv.dry);
    })
    .command(
      ['get <source> [proxy]', 'g'],
      'fetch a thing',
      (y) =>
        y
          .positional('source', { type: 'string' })
          .positional('proxy', { default: 'none' })
          .option('retries', { type: 'number', demandOption: true })
          .implies('retries', 'level')
          .example('$0 get x --retries 2', 'fetch x'),
      async (argv) => {
        await null;
        delete argv.$0;
        console.log('handled', JSON.stringify(argv));
      },
    )
    .command({
      command: 'sum <nums..>',
      describe: 'add numbers',
      builder: { round: { type: 'boolean' } },
      handler: (argv) =>
        console.log(
          'sum',
          argv.nums.reduce((a, b) => a + b, 0),
          argv.round,
        ),
    })
    .command('boom', false, {}, () => {
      throw new TypeError('handler threw');
    })
    .demandCommand(1, 'need a command')
    .recommendCommands()
    .epilogue('the end')
    .fail((msg, err) => {
      throw err ?? new Error(msg);
    });

async function main() {
  for (const line of [
    'get here --retries 3 -l high',
    'g here there --retries 1 --tags a b -vvv --dry',
    'sum 1 2 3.5 --round',
    'get here',
    'smu 1',
    'sum 1 --nope',
    'sum 1 -l mid',
    'boom',
    '',
    '--version',
    '--help',
    'get --help',
  ]) {
    console.log(`$ tool ${line}`);
    try {
      const text = await new Promise((resolve, reject) =>
        build(line.split(' ').filter(Boolean))
          .parseAsync(line, {}, (err, argv, output) => (err ? reject(err) : resolve(output)))
          .catch(reject),
      );
      if (text) console.log(text);
    } catch (e) {
      console.log(`! ${e.name}: ${e.message.split('\n')[0]}`);
    }
  }
  console.log(
    hideBin(['node', 'x', '--a']),
    Parser('--a.b 1 --no-c -xyz d --arr 1 2 -- rest', { array: ['arr'], configuration: { 'populate--': true } }),
    Parser.camelCase('foo-bar'),
    Parser.decamelize('fooBar', '_'),
  );
  console.log(
    Parser.detailed('--n 5 --s 07 --big 1e3', { number: ['n'], string: ['s'] }).argv,
    Parser.looksLikeNumber('0x1f'),
  );
}
main();
