// lru-cache 6: a class as module.exports.
import LRU from 'lru-cache-6';

const cache = new LRU(2);
cache.set(1, 'a');
cache.set(2, 'b');
cache.set(3, 'c');
console.log(cache.keys(), LRU.name);
