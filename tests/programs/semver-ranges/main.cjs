// semver: CommonJS with lazy circular requires between Range and Comparator; ranges, comparison, coercion, bumping.
const semver = require('semver');
const satisfies = require('semver/functions/satisfies');
const Range = require('semver/classes/range');
const { Comparator } = require('semver/classes');
const preload = require('semver/preload');

console.log(
  preload === semver || Object.keys(preload).length,
  semver.Range === Range,
  semver.Comparator === Comparator,
  semver.SEMVER_SPEC_VERSION,
  semver.satisfies === satisfies,
);
const versions = [
  '1.2.3',
  '1.2.3-beta.2',
  '1.2.3-beta.11',
  '2.0.0-rc.1+build.5',
  '10.0.0',
  '0.0.7',
  '1.10.0',
  'v3.0.0',
  '1.2',
  'nope',
];
console.log(
  versions.map((v) => semver.valid(v)).join(),
  semver.sort(versions.filter((v) => semver.valid(v))).join(' < '),
  semver.rsort(['1.0.0', '1.0.0+b', '1.0.1']).join(),
);
for (const range of [
  '^1.2.3',
  '~0.2',
  '>=1.2 <3 || 5.x',
  '1.2.3 - 2.3',
  '*',
  '',
  '^0.0.7',
  '>1.2.3-beta.2 <2',
  '~1.2.3-beta',
  '<1.0.0 >2.0.0',
  'latest',
  '=v1.2',
  '>=1 <=1.5.0-0',
  '1 || >=2.5.0 || 5.0.0 - 7.2.3',
]) {
  const parsed = semver.validRange(range);
  console.log(
    JSON.stringify(range),
    '=>',
    JSON.stringify(parsed),
    versions.filter((v) => satisfies(v, range)).join(),
    '| pre',
    versions.filter((v) => satisfies(v, range, { includePrerelease: true })).length,
    '| max',
    semver.maxSatisfying(versions.slice(0, 8), range),
    parsed === null ? '' : `min ${semver.minVersion(range)}`,
  );
}
for (const type of ['major', 'premajor', 'minor', 'preminor', 'patch', 'prepatch', 'prerelease', 'release']) {
  let out;
  try {
    out = ['1.2.3', '1.2.3-beta.2'].map((v) => semver.inc(v, type, 'rc', '1')).join();
  } catch (e) {
    out = e.message;
  }
  console.log(type, out);
}
console.log(
  semver.diff('1.2.3', '1.3.0-a'),
  semver.compareBuild('1.0.0+a', '1.0.0+b'),
  semver.coerce('v2.3-x y42')?.version,
  semver.coerce('1.2.3.4', { rtl: true }).version,
  semver.clean('  =v1.5.0 '),
  semver.prerelease('1.0.0-a.1'),
);
console.log(
  semver.intersects('^1.2', '>=1.9 <3'),
  semver.subset('~1.2.3', '^1.0'),
  semver.simplifyRange(['1.0.0', '1.1.0', '1.2.0', '2.0.0'], '1.0.0 || 1.1.0 || 1.2.0'),
  semver.gtr('3.0.0', '^2'),
  semver.ltr('1.0.0', '^2'),
  semver.outside('1.0.0', '^2', '<'),
);
console.log(
  String(new Range('>=1.2.3 || ^2 <2.5')),
  new Comparator('>=1.2.3').test('1.2.4'),
  new semver.SemVer('1.2.3-x.7+z.1').build,
  semver.parse({}) === null,
  semver.re[0] instanceof RegExp,
);
for (const bad of [
  () => new semver.SemVer('1.2'),
  () => new Range('x y z'),
  () => new semver.SemVer('9'.repeat(300)),
  () => new Comparator('>>1'),
]) {
  try {
    bad();
  } catch (e) {
    console.log(e.name, e.message.slice(0, 70));
  }
}
