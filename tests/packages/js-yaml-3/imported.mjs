// js-yaml 3: module.exports is a variable that holds what another file exports.
import yaml from 'js-yaml-3';

console.log(yaml.load('- a\n- {b: c}'), yaml.dump([1, ['x']], { flowLevel: 1 }));
