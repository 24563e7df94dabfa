// CommonJS requiring ES-module-only packages and local ES modules, as Node allows since version 22.
const chalk = require('chalk');
const uuid = require('uuid');
const { default: commanderDefault, Command } = require('commander');
const hono = require('hono');
const marked = require('marked');
const local = require('./local.mjs');

console.log(typeof chalk.default, chalk.default.level >= 0, Object.keys(chalk).includes('Chalk'), chalk.__esModule);
console.log(uuid.v5('x', uuid.NIL), 'default' in uuid, new Command('c').name(), typeof commanderDefault);
console.log(new hono.Hono().get('/', (c) => c.text('x')).routes.length, marked.parse('*a*').trim());
console.log(
  String(local.default),
  local.named,
  local.live(),
  local.count,
  local.__esModule,
  Object.keys(local)
    .filter((k) => k !== '__esModule')
    .sort()
    .join(),
);
console.log(require('./local.mjs') === local, require('./reexport.cjs').named);
import('./local.mjs').then((ns) => console.log(ns.count, ns === local || ns.default === local.default));
