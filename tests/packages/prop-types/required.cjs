// prop-types: one of two files as NODE_ENV says; warnings are counted.
const PropTypes = require('prop-types');

const warnings = [];
console.error = (message) => warnings.push(message);
const Custom = (props, name, component) => (props[name] === 'ok' ? null : new Error(`${component} ${name} is not ok`));
const types = {
  a: PropTypes.string.isRequired,
  b: PropTypes.oneOf([1, 2]),
  c: PropTypes.arrayOf(PropTypes.number),
  d: PropTypes.shape({ x: PropTypes.bool }),
  e: PropTypes.exact({ y: PropTypes.any }),
  f: PropTypes.instanceOf(Map),
  g: PropTypes.oneOfType([PropTypes.func, PropTypes.symbol]),
  h: PropTypes.objectOf(PropTypes.string),
  i: Custom,
  j: PropTypes.node,
  k: PropTypes.element,
  l: PropTypes.elementType,
};
PropTypes.checkPropTypes(
  types,
  { b: 3, c: [1, 'x'], d: { x: 1 }, e: { z: 1 }, f: [], g: 5, h: { p: 1 }, i: 'no', j: { o: 1 }, k: 'k', l: 5 },
  'prop',
  'Comp',
);
PropTypes.checkPropTypes(types, { a: 's', i: 'ok', g: () => {} }, 'prop', 'Comp', () => '\n    in Stack');
PropTypes.checkPropTypes({ q: 'not a function' }, {}, 'prop', 'Comp');
console.log(warnings.join('\n'));
PropTypes.resetWarningCache();
try {
  PropTypes.string({ a: 1 }, 'a', 'C', 'prop', null);
} catch (e) {
  console.log(e.name, e.message);
}
console.log(Object.keys(PropTypes).sort().join(), PropTypes.PropTypes === PropTypes);
