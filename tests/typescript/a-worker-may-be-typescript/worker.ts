import { parentPort } from 'node:worker_threads';
import { tag, type Message } from './tag.js';

enum Mark {
  Answer = '!',
}

parentPort!.on('message', (message: Message) => {
  parentPort!.postMessage(tag(message.text) + Mark.Answer);
});
