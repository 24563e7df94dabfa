// commander 8: an ES module that takes names off the default of the CommonJS file.
import { Command, program } from 'commander-8';

console.log(program instanceof Command);
console.log(new Command().option('-a, --all').argument('<x>').parse(['node', 'f', '-a', 'v']).opts());
