// A worker is a file of its own, for which a bundle that is printed has no folder (D80).
import { Worker } from 'node:worker_threads';
new Worker(new URL('./worker.mjs', import.meta.url));
