// shelljs: as a default import.
import shell from 'shelljs';

console.log(shell.echo('-n', 'hi').code, String(shell.ShellString('text').grep('x')));
