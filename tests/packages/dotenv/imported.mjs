// dotenv: names are assigned to module.exports after module.exports itself.
import dotenv, { configDotenv, parse } from 'dotenv';

console.log(parse('K=v'), dotenv.configDotenv === configDotenv);
process.env.TAKEN = 'yes';
console.log(configDotenv({ path: ['none', 'neither'], processEnv: {}, quiet: true }).error.code);
