// chalk 4: module.exports is a variable of which nothing is known.
import chalk from 'chalk-4';

console.log(JSON.stringify(new chalk.Instance({ level: 1 }).yellow`a ${1} b`));
