// An element as an array: the type, the properties, the key, and which function made it.
const element = (how) => (type, props, ...rest) =>
  [how, typeof type === 'function' ? type.name : type, props, ...rest];
export const jsx = element('jsx');
export const jsxs = element('jsxs');
export const jsxDEV = (type, props, key, isStatic, source) => ['jsxDEV', type, props, key, isStatic, source.lineNumber, source.columnNumber];
export const createElement = element('createElement');
export const Fragment = 'Fragment';
export const show = (value) => console.log(JSON.stringify(value));
