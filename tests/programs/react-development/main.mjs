// react + react-dom/server with NODE_ENV=development: the packages pick their build with process.env.NODE_ENV.
import { version } from 'react';
import { App } from './app.mjs';
import { check } from './check.mjs';

console.log('react', version, process.env.NODE_ENV);
check(App);
