// d3: geo projections and paths, hierarchies (tree, cluster, pack, partition, treemap), stratify and a force layout.
import * as d3 from 'd3';
import { geoPath, hierarchy } from 'd3';
import { geoGraticule10 } from 'd3-geo';
import { strict as assert } from 'node:assert';

assert.equal(d3.geoPath, geoPath);
assert.equal(d3.geoGraticule10, geoGraticule10);
const round = (s) => s && s.replace(/-?\d+\.\d+(e-?\d+)?/g, (n) => Number(Number(n).toFixed(2)) + 0);

const triangle = {
  type: 'Feature',
  properties: { n: 'tri' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [-20, 0],
        [0, 40],
        [30, 10],
        [-20, 0],
      ],
    ],
  },
};
const route = {
  type: 'LineString',
  coordinates: [
    [170, 10],
    [-170, 20],
    [-100, 60],
  ],
};
for (const name of [
  'Mercator',
  'Equirectangular',
  'Orthographic',
  'AlbersUsa',
  'NaturalEarth1',
  'EqualEarth',
  'ConicConformal',
  'Stereographic',
  'AzimuthalEqualArea',
  'TransverseMercator',
]) {
  const projection = d3[`geo${name}`]().scale(100).translate([100, 100]);
  const draw = geoPath(projection);
  console.log(
    name,
    round(draw(triangle)),
    '|',
    round(draw(route)),
    '|',
    draw.area(triangle).toFixed(2),
    projection([10, 20])
      ?.map((n) => n.toFixed(3))
      .join(),
  );
}
const fit = d3.geoMercator().fitExtent(
  [
    [5, 5],
    [95, 95],
  ],
  triangle,
);
console.log(
  'fit',
  fit.scale().toFixed(3),
  fit
    .translate()
    .map((n) => n.toFixed(3))
    .join(),
  fit
    .invert([50, 50])
    .map((n) => n.toFixed(3))
    .join(),
);
console.log(
  'measure',
  d3.geoArea(triangle).toFixed(6),
  d3.geoLength(route).toFixed(6),
  d3
    .geoCentroid(triangle)
    .map((n) => n.toFixed(4))
    .join(),
  d3.geoBounds(triangle).join(' '),
  d3.geoContains(triangle, [0, 20]),
);
console.log(
  'interp',
  d3
    .geoInterpolate(
      [0, 0],
      [90, 45],
    )(0.5)
    .map((n) => n.toFixed(4))
    .join(),
  d3.geoDistance([0, 0], [90, 0]).toFixed(6),
  geoGraticule10().coordinates.length,
  d3.geoCircle().radius(10).precision(60)().coordinates[0].length,
);
console.log(
  'rotate',
  d3
    .geoRotation([30, 20, 10])([5, 5])
    .map((n) => n.toFixed(4))
    .join(),
  round(geoPath(d3.geoOrthographic().rotate([-10, -20]).clipAngle(60).scale(50))({ type: 'Sphere' })).length > 20,
);

const data = {
  name: 'root',
  children: [
    {
      name: 'a',
      children: [
        { name: 'a1', size: 5 },
        { name: 'a2', size: 12 },
        { name: 'a3', children: [{ name: 'deep', size: 2 }] },
      ],
    },
    { name: 'b', size: 20 },
    {
      name: 'c',
      children: [
        { name: 'c1', size: 1 },
        { name: 'c2', size: 7 },
      ],
    },
  ],
};
const root = () =>
  hierarchy(data)
    .sum((d) => d.size ?? 0)
    .sort((x, y) => y.value - x.value || d3.ascending(x.data.name, y.data.name));
const at = (n, ...ks) => `${n.data.name}(${ks.map((k) => Number(n[k].toFixed(2))).join()})`;
console.log(
  'tree',
  d3
    .tree()
    .size([100, 60])(root())
    .descendants()
    .map((n) => at(n, 'x', 'y'))
    .join(' '),
);
console.log(
  'cluster',
  d3
    .cluster()
    .nodeSize([10, 20])(root())
    .leaves()
    .map((n) => at(n, 'x', 'y'))
    .join(' '),
);
console.log(
  'pack',
  d3
    .pack()
    .size([100, 100])
    .padding(1)(root())
    .leaves()
    .map((n) => at(n, 'x', 'y', 'r'))
    .join(' '),
);
console.log(
  'partition',
  d3
    .partition()
    .size([100, 40])
    .round(true)(root())
    .descendants()
    .map((n) => at(n, 'x0', 'y0', 'x1', 'y1'))
    .join(' '),
);
for (const tile of ['Squarify', 'Binary', 'SliceDice', 'Resquarify']) {
  console.log(
    tile,
    d3
      .treemap()
      .tile(d3[`treemap${tile}`])
      .size([100, 50])(root())
      .leaves()
      .map((n) => at(n, 'x0', 'y0', 'x1', 'y1'))
      .join(' '),
  );
}
const r = root();
console.log(
  r.height,
  r.count().value,
  r
    .find((n) => n.data.name === 'deep')
    .path(r.find((n) => n.data.name === 'c2'))
    .map((n) => n.data.name)
    .join('>'),
  r.links().length,
);
console.log(
  'stratify',
  d3
    .stratify()
    .path((d) => d.p)([{ p: '/x/y/z' }, { p: '/x/w' }])
    .descendants()
    .map((n) => n.id)
    .join(' '),
);
try {
  d3.stratify()([
    { id: 'a', parentId: '' },
    { id: 'b', parentId: 'nope' },
  ]);
} catch (e) {
  console.log('stratify error:', e.message);
}

const nodes = d3.range(5).map((id) => ({ id }));
const links = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 0],
].map(([source, target]) => ({ source, target }));
const sim = d3
  .forceSimulation(nodes)
  .stop()
  .force('charge', d3.forceManyBody().strength(-20))
  .force('link', d3.forceLink(links).distance(15))
  .force('centre', d3.forceCenter())
  .force('collide', d3.forceCollide(3));
sim.tick(60);
console.log(
  'force',
  sim.alpha().toFixed(5),
  nodes.map((n) => `${n.x.toFixed(1)},${n.y.toFixed(1)}`).join(' '),
  links[0].source === nodes[0],
);
