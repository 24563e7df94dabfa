// d3: arrays, scales, colours, interpolation, formats, time in UTC, chords and quadtrees, via "import * as d3".
import * as d3 from 'd3';

const people = [
  { name: 'Ada', team: 'a', age: 36 },
  { name: 'Bob', team: 'b', age: 41 },
  { name: 'Cyd', team: 'a', age: 29 },
  { name: 'Dee', team: 'c', age: 52 },
  { name: 'Eve', team: 'b', age: 33 },
];
console.log(
  d3.extent(people, (d) => d.age),
  d3.mean(people, (d) => d.age),
  d3.median([3, 1, 2, 9]),
  d3.deviation([1, 2, 3, 4]).toFixed(6),
);
console.log(
  [
    ...d3.rollup(
      people,
      (v) => d3.sum(v, (d) => d.age),
      (d) => d.team,
    ),
  ],
  d3.groupSort(
    people,
    (g) => -g.length,
    (d) => d.team,
  ),
);
console.log(
  d3.index(people, (d) => d.name).get('Cyd').age,
  d3
    .bin()
    .thresholds(4)([1, 2, 2, 5, 9, 10])
    .map((b) => [b.x0, b.x1, b.length].join(':'))
    .join(' '),
);
console.log(
  d3.ticks(0, 1, 5),
  d3.nice(0.13, 9.87, 5),
  d3.range(0, 1, 0.25),
  d3.cross('ab', [1, 2], (a, b) => a + b),
);
console.log(
  d3
    .bisector((d) => d.age)
    .left(
      [...people].sort((a, b) => d3.ascending(a.age, b.age)),
      40,
    ),
  d3.quantile([1, 2, 3, 10], 0.9),
  d3.fsum([0.1, 0.2, 0.3]),
);

const linear = d3.scaleLinear([0, 120], [0, 960]).nice(7).clamp(true);
console.log(linear(50), linear.invert(480), linear.ticks(4).map(linear.tickFormat(4, '+')));
const log = d3.scaleLog([1, 1e6], [0, 300]);
console.log(log(1000), log.ticks(3), log.tickFormat(5, '~s')(1000));
console.log(
  d3.scalePow().exponent(2).domain([0, 10])(5),
  d3.scaleSymlog([-100, 100], [0, 1])(10).toFixed(5),
  d3.scaleRadial([0, 4], [0, 8])(1),
);
const band = d3.scaleBand(['x', 'y', 'z'], [0, 100]).padding(0.2);
console.log(band('y'), band.bandwidth(), band.step(), d3.scalePoint(['x', 'y', 'z'], [0, 100])('y'));
console.log(
  d3.scaleQuantize([0, 1], ['lo', 'mid', 'hi'])(0.5),
  d3.scaleThreshold([0, 10], ['n', 's', 'l'])(3),
  d3.scaleQuantile([1, 2, 3, 4, 9], ['a', 'b']).quantiles(),
);
console.log(
  d3.scaleOrdinal(d3.schemeTableau10).domain(['p', 'q'])('q'),
  d3.scaleSequential(d3.interpolateViridis)(0.3),
  d3.scaleDiverging([-1, 0, 1], d3.interpolateRdBu)(0.4),
);
const utc = d3.scaleUtc([Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31)], [0, 1000]);
console.log(utc(Date.UTC(2024, 6, 1)).toFixed(3), utc.ticks(d3.utcMonth.every(3)).map(d3.utcFormat('%Y-%m-%d %a %j')));
console.log(
  d3.utcParse('%d/%m/%Y %H:%M')('29/02/2024 13:45').toISOString(),
  d3.utcDay.count(new Date(0), new Date(864e6)),
  d3.isoFormat(new Date(1e12)),
);

console.log(
  ['.2f', ',d', '.3s', '$,.2f', '08.1%', 'x', '#b', '(.1e', '^12,'].map((f) => d3.format(f)(-1234.5678)).join(' | '),
);
console.log(
  d3.formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['', ' kr'] }).format('$,.2f')(1234567.891),
  d3.precisionFixed(0.01),
);
console.log(
  String(d3.hsl('steelblue')),
  d3.rgb('#09f').darker().formatHex(),
  d3.lab('crimson').l.toFixed(3),
  String(d3.cubehelix(200, 0.5, 0.4)),
  d3.hcl('teal').c.toFixed(3),
);
console.log(
  d3.interpolateRgb.gamma(2.2)('red', 'blue')(0.5),
  d3.interpolate({ a: [1, 'x10'] }, { a: [3, 'x20'] })(0.5),
  d3.interpolateString('300 12px sans', '500 36px serif')(0.5),
  d3.piecewise(d3.interpolateNumber, [0, 5, 20])(0.75),
);
console.log(
  d3
    .interpolateZoom(
      [0, 0, 10],
      [100, 50, 20],
    )(0.3)
    .map((n) => n.toFixed(3)),
  ['Linear', 'CubicInOut', 'BounceOut', 'ElasticOut', 'BackIn'].map((e) => d3[`ease${e}`](0.3).toFixed(4)),
);
console.log(d3.csvParse('a,b\n1,"x, y"\n2,"q""q"', d3.autoType), d3.tsvFormat([{ k: 'v\t1', n: 2 }]));
console.log(
  d3
    .chord()
    .padAngle(0.05)([
      [1, 2],
      [3, 4],
    ])
    .groups.map((g) => g.endAngle.toFixed(4)),
  d3.randomNormal.source(d3.randomLcg(0.42))(0, 1)().toFixed(6),
);
const tree = d3.quadtree([
  [1, 1],
  [2, 5],
  [8, 3],
  [9, 9],
]);
console.log(
  tree.find(7, 4),
  tree.size(),
  d3.polygonArea([
    [0, 0],
    [0, 4],
    [3, 0],
  ]),
  d3.polygonHull([
    [0, 0],
    [4, 0],
    [2, 1],
    [2, 4],
  ]).length,
  d3.polygonContains(
    [
      [0, 0],
      [0, 4],
      [4, 0],
    ],
    [1, 1],
  ),
);
const dispatch = d3.dispatch('start', 'end');
dispatch.on('start.log', function (x) {
  console.log('dispatched', this.id, x);
});
dispatch.call('start', { id: 7 }, 'go');
console.log(Object.keys(d3).length > 500, typeof d3.select, 'default' in d3);
