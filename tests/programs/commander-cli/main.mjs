// commander: a program with subcommands, option parsers, help text, hooks and error exits; argv is given in code.
import {
  Argument,
  Command,
  CommanderError,
  Help,
  InvalidArgumentError,
  Option,
  createCommand,
  program as shared,
} from 'commander';

const out = [];
const build = () => {
  const program = createCommand('tool')
    .description('A tool for tests')
    .version('1.2.3', '-V, --version', 'show the version')
    .option('-v, --verbose', 'more output', (_, n) => n + 1, 0)
    .option('--no-color', 'plain')
    .addOption(
      new Option('-l, --log <level>', 'log level')
        .choices(['debug', 'info'])
        .default('info', 'the usual')
        .env('TOOL_LOG'),
    )
    .addOption(new Option('--secret').hideHelp())
    .addOption(new Option('--only').conflicts('log'))
    .configureOutput({
      writeOut: (s) => out.push(s),
      writeErr: (s) => out.push(`ERR ${s}`),
      getOutHelpWidth: () => 70,
      getErrHelpWidth: () => 70,
    })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', '\nSee the manual.')
    .hook('preAction', (self, action) => out.push(`hook ${self.name()}>${action.name()}`))
    .configureHelp({ sortSubcommands: true, subcommandTerm: (c) => `${c.name()}!` });
  const int = (v) => {
    if (!/^\d+$/.test(v)) throw new InvalidArgumentError('Not an integer.');
    return Number(v);
  };
  program
    .command('serve [dir]')
    .aliases(['s', 'srv'])
    .summary('serve files')
    .option('-p, --port <n>', 'port', int, 80)
    .option('-t, --tag <tags...>', 'tags')
    .action((dir, o, cmd) =>
      out.push(`serve ${dir ?? '-'} ${JSON.stringify(o)} ${JSON.stringify(cmd.optsWithGlobals())}`),
    );
  program
    .command('add')
    .addArgument(new Argument('<first>', 'first operand').argParser(int))
    .addArgument(new Argument('[rest...]', 'others').argParser((v, p = []) => p.concat(int(v))))
    .action(async (first, rest = []) => {
      await null;
      out.push(`sum ${rest.reduce((a, b) => a + b, first)}`);
    });
  const remote = program.command('remote').helpGroup?.('Remotes:') ?? program.commands.at(-1);
  remote
    .command('rm <name>')
    .allowUnknownOption()
    .allowExcessArguments()
    .action((name, o, cmd) => out.push(`rm ${name} ${cmd.args.join('|')}`));
  program.command('fail').action((o, cmd) => cmd.error('failed on purpose', { exitCode: 7, code: 'custom.fail' }));
  return program;
};
async function main() {
  for (const line of [
    'serve public -p 8080 -vv --tag a b -- ',
    'srv -t x --no-color --log debug',
    'add 1 2 3',
    'add one',
    'remote rm origin --force x',
    'fail',
    '--version',
    '--help',
    'help serve',
    'serv',
    '--log trace add 1',
    'serve --prot 1',
    '--only --log info add 1',
    'remote',
    'add',
  ]) {
    out.length = 0;
    let end = 'ok';
    try {
      await build().parseAsync(line.split(' ').filter(Boolean), { from: 'user' });
    } catch (e) {
      end = e instanceof CommanderError ? `${e.code} ${e.exitCode}` : String(e);
    }
    console.log(`$ tool ${line}\n${out.join('\n').trimEnd()}\n=> ${end}`);
  }
  console.log(
    shared instanceof Command,
    new Help().wrap?.length ?? 'no wrap',
    build().helpInformation().length,
    build()
      .commands.map((c) => c.usage())
      .join(' / '),
  );
}
main();
