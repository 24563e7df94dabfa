// An element as an array: the type, the properties, the key, and which function made it.
const element = (how) => (type, props, ...rest) =>
  [how, typeof type === 'function' ? type.name : type, props, ...rest];
const jsx = exports.jsx = element('jsx');
const jsxs = exports.jsxs = element('jsxs');
const jsxDEV = exports.jsxDEV = (type, props, key, isStatic, source) => ['jsxDEV', type, props, key, isStatic, source.lineNumber, source.columnNumber];
const createElement = exports.createElement = element('createElement');
const Fragment = exports.Fragment = 'Fragment';
const show = exports.show = (value) => console.log(JSON.stringify(value));
