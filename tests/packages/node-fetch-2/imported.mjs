// node-fetch 2: its main file is CommonJS that is marked as an ES module's, whose default is module.exports.
import fetch, { Headers, Response } from 'node-fetch-2';

console.log(fetch.Headers === Headers, await new Response(Buffer.from('body')).text());
