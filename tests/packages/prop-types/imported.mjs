// prop-types: module.exports is one of two calls.
import PropTypes from 'prop-types';

console.log(typeof PropTypes.string.isRequired, PropTypes.checkPropTypes({ a: PropTypes.number }, { a: 1 }, 'p', 'C'));
