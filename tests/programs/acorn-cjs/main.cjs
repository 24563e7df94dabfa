// acorn: the UMD/CommonJS build parses its own kind of source: this program's text and larger installed-style snippets.
const acorn = require('acorn');

const umd = `(function (global, factory) {
  typeof exports === 'object' && typeof module !== 'undefined' ? factory(exports) :
  typeof define === 'function' && define.amd ? define(['exports'], factory) :
  (global = typeof globalThis !== 'undefined' ? globalThis : global || self, factory(global.lib = {}));
})(this, (function (exports) { 'use strict';
  var proto = exports.Proto = function Proto(n) { this.n = n; };
  proto.prototype.inc = function inc () { return ++this.n; };
  Object.defineProperty(exports, '__esModule', { value: true });
}));`;
const tree = acorn.parse(umd, { ecmaVersion: 5, locations: true });
const names = [];
(function visit(node) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) return node.forEach(visit);
  if (node.type === 'Identifier') names.push(node.name);
  if (node.type === 'FunctionExpression')
    names.push(
      `[fn ${node.id ? node.id.name : '-'} ${node.params.length} @${node.loc.start.line}:${node.loc.start.column}]`,
    );
  for (const key of Object.keys(node)) if (key !== 'loc') visit(node[key]);
})(tree);
console.log(names.join(' '));
console.log(Object.keys(acorn).sort().join(), tree instanceof acorn.Node, tree.constructor === acorn.Node);
const scope = { lib: null };
new Function('exports', 'module', umd).call(scope, (scope.lib = {}), {});
console.log(Object.keys(scope.lib), new scope.lib.Proto(4).inc(), scope.lib.__esModule);
