// body-parser: imported with the names that the lexer finds.
import bodyParser from 'body-parser';
import * as ns from 'body-parser';
import { PassThrough } from 'node:stream';

console.log(ns.default === bodyParser, bodyParser.json === bodyParser.json);
const req = new PassThrough();
req.headers = { 'content-type': 'application/problem+json', 'transfer-encoding': 'chunked' };
bodyParser.json({ type: '*/*+json', reviver: (k, v) => (k === 'n' ? v * 2 : v) })(req, {}, (error) => {
  console.log(error ?? null, req.body);
});
req.end('{"n":21}');
