// A command-line to-do application in several ES modules over Redux Toolkit, commander, chalk, zod and JSON data.
import { run } from './cli.mjs';
import { store } from './store/index.mjs';
import seed from './data/seed.json' with { type: 'json' };

async function main() {
  await run(['import'], seed);
  for (const line of [
    'list',
    'add Write the report --due 2024-03-01 --tag work',
    'add',
    'done 2',
    'done 99',
    'list --open',
    'stats',
    'undo',
    'list --tag home --json',
    'bogus',
  ]) {
    console.log(`$ todo ${line}`);
    await run(line.split(' '));
  }
  console.log(JSON.stringify(store.getState().history.past.length), store.getState().todos.ids.join());
}
main();
