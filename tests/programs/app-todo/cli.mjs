// The commands; every run builds a fresh commander program.
import { Command, CommanderError } from 'commander';
import { Chalk } from 'chalk';
import * as actions from './store/actions.mjs';
import { store, selectors } from './store/index.mjs';
import { NewTodo, explain } from './schema.mjs';
import { table } from './format/index.mjs';

const chalk = new Chalk({ level: 1 });
const escape = (s) => s.replaceAll('\u001b', '\\e');

export async function run(argv, data) {
  const program = new Command('todo')
    .exitOverride()
    .configureOutput({ writeErr: (s) => console.log(escape(chalk.red(s.trim()))) });
  const submit = (input) => {
    const parsed = NewTodo.safeParse(input);
    if (parsed.success) store.dispatch(actions.add(parsed.data));
    else console.log(escape(chalk.yellow(explain(parsed.error))));
  };
  program.command('import').action(() => data.forEach(submit));
  program
    .command('add [words...]')
    .option('--due <day>')
    .option('--tag <tag...>')
    .action((words, { due, tag }) => submit({ title: words.join(' '), tags: tag, due }));
  program
    .command('done <id>')
    .action((id) =>
      store
        .dispatch(actions.toggle(Number(id)))
        .then((found) => console.log(found ? 'toggled' : `no such item: ${id}`)),
    );
  program.command('undo').action(() => store.dispatch(actions.undo()));
  program
    .command('list')
    .option('--open')
    .option('--tag <tag>')
    .option('--json')
    .action((o) => {
      const rows = selectors.visible(store.getState(), o);
      console.log(o.json ? JSON.stringify(rows) : escape(table(rows, chalk)));
    });
  program.command('stats').action(() => console.log(selectors.stats(store.getState())));
  await program.parseAsync(argv, { from: 'user' }).catch((e) => {
    if (!(e instanceof CommanderError)) throw e;
    console.log(`exit ${e.exitCode}`);
  });
}
