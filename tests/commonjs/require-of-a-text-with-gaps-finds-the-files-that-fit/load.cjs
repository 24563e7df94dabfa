'use strict';
const { note } = require('./common.cjs');
const part = (name) => require('./parts/' + name);
console.log(part('one').name, part('two.js').name, part('data').list.length, part('data.json') === part('data'));
console.log(require(`./parts/${'one'}.js`) === part('one'), part('folder').inside);
for (const name of ['missing', 'notes.txt']) try { part(name); console.log('found', name); } catch (error) { console.log(name, error.name, error.code); }
const path = require.resolve('./parts/' + 'one'), kind = typeof require('./parts/t' + 'wo').name;
console.log(/[\\/]parts[\\/]one\.js$/.test(path), kind, note());
{
  const require = (text) => `own ${text}`;
  console.log(require('./parts/' + 'one'));
}
try { require('./parts/' + Symbol()); } catch (error) { console.log(error.name); }
