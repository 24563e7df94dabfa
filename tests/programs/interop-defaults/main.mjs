// import of CommonJS from a .mjs file: default is module.exports even when __esModule is set; named exports when detectable.
import lodash from 'lodash';
import * as lodashNs from 'lodash';
import rxjs from 'rxjs';
import ajvDefault, { Ajv } from 'ajv';
import * as ajvNs from 'ajv';
import yup from 'yup';
import react, { useState } from 'react';
import * as reactNs from 'react';
import minimist from 'minimist';
import semver, { satisfies } from 'semver';
import tsExport from './legacy/transpiled.cjs';
import * as tsNs from './legacy/transpiled.cjs';
import umd from './legacy/umd.cjs';
import conditional, { a, b } from './legacy/reexport.cjs';
import getter from './legacy/getters.cjs';
import { createRequire } from 'node:module';

console.log(lodashNs.default === lodash, rxjs.__esModule, typeof rxjs.of, yup.__esModule === true);
console.log(
  typeof ajvDefault,
  ajvDefault === Ajv,
  typeof ajvNs.default,
  ajvNs.Ajv === Ajv,
  ajvNs.__esModule ?? 'no marker',
);
console.log(
  react.useState === useState,
  reactNs.default === react,
  Object.keys(reactNs).includes('default'),
  typeof minimist,
  satisfies('1.2.3', semver.coerce('1').major.toString()),
);
console.log(typeof tsExport, tsExport.default?.(), tsExport.named, tsNs.named, tsNs.default === tsExport);
console.log(umd.name, umd.count(), umd.count(), conditional.a, a, b, getter.lazy, getter.lazy, getter.reads);
console.log(typeof createRequire, this);
