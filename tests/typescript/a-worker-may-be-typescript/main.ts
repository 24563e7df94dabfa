// A worker is named as the file that it is compiled to, or as it is; its types are left out, and
// those around the URLs of files are no obstacle.
import { Worker } from 'node:worker_threads';
import { readFileSync } from 'node:fs';
import { tag, type Message } from './tag.js';

const ask = (worker: Worker, message: Message): Promise<unknown> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', resolve);
    worker.postMessage(message);
  });

async function main(): Promise<void> {
  const worker = new Worker(new URL('./worker.js', import.meta.url) as URL, <object>{ name: 'w' });
  console.log(await ask(worker, { text: 'first' }), tag('main'));
  await worker.terminate();
  console.log(readFileSync(new URL('./note.txt', import.meta.url)!, 'utf8').trim());
}
main();
