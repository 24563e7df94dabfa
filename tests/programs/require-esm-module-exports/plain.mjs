// Imports the same module as an ES module, where "module.exports" is just another name.
import { 'module.exports' as direct, named } from './module-exports.mjs';

export { direct };
export default (n) => `${named} ${direct(n)}`;
