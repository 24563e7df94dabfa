// yargs 17: the ES module files of the package.
import yargs from 'yargs-17';
import { applyExtends, hideBin, Parser } from 'yargs-17/helpers';

console.log(hideBin(['a', 'b', '--c']), Parser(['-x', '3']), applyExtends.length >= 0);
const { $0, ...argv } = yargs(['--port', '80']).option('port', { type: 'number' }).help(false).version(false).parse();
console.log(typeof $0, argv);
