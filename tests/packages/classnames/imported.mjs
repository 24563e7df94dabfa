// classnames: exports by a condition of three branches.
import classNames from 'classnames';

console.log(classNames({ x: 1, y: '' }, 'z'));
