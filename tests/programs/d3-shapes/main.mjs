// d3: named imports from the umbrella package; line/area/arc/pie/stack/link paths, symbols, contours, Voronoi.
import {
  arc,
  area,
  areaRadial,
  contours,
  contourDensity,
  curveBasis,
  curveCardinal,
  curveCatmullRom,
  curveLinearClosed,
  curveMonotoneX,
  curveNatural,
  curveStepAfter,
  curveBundle,
  Delaunay,
  line,
  lineRadial,
  linkHorizontal,
  linkRadial,
  path,
  pathRound,
  pie,
  ribbon,
  chordDirected,
  stack,
  stackOffsetDiverging,
  stackOffsetSilhouette,
  stackOrderInsideOut,
  symbol,
  symbolsFill,
  symbolsStroke,
} from 'd3';

const round = (s) => s && s.replace(/-?\d+\.\d+(e-?\d+)?/g, (n) => Number(Number(n).toFixed(3)) + 0);
const pts = [
  [0, 5],
  [10, 15],
  [20, 3],
  [30, 22],
  [40, 10],
];
for (const [name, curve] of Object.entries({
  curveBasis,
  curveCardinal,
  curveCatmullRom,
  curveLinearClosed,
  curveMonotoneX,
  curveNatural,
  curveStepAfter,
})) {
  console.log(name, round(line().curve(curve)(pts)));
}
console.log('bundle', round(line().curve(curveBundle.beta(0.3))(pts)));
console.log('tension', round(line().curve(curveCardinal.tension(0.9))(pts)));
console.log('gaps', line().defined((d) => d[1] !== 3)(pts));
console.log(
  'area',
  round(
    area()
      .x((d) => d[0])
      .y0(30)
      .y1((d) => d[1])(pts),
  ),
);
console.log(
  'radial',
  round(
    lineRadial()
      .angle((d) => d[0] / 10)
      .radius((d) => d[1])(pts),
  ),
);
console.log(
  'areaRadial',
  round(
    areaRadial()
      .angle((d) => d[0] / 10)
      .innerRadius(1)
      .outerRadius((d) => d[1])(pts.slice(0, 3)),
  ),
);

const slices = pie()
  .value((d) => d.v)
  .sort((a, b) => b.v - a.v)
  .padAngle(0.02)([{ v: 3 }, { v: 1 }, { v: 6 }]);
const ring = arc().innerRadius(20).outerRadius(50).cornerRadius(4);
for (const s of slices)
  console.log(
    'slice',
    s.index,
    s.startAngle.toFixed(4),
    round(ring(s)),
    ring
      .centroid(s)
      .map((n) => n.toFixed(2))
      .join(),
  );

const months = [
  { m: 1, apples: 4, pears: -2, figs: 6 },
  { m: 2, apples: 1, pears: -5, figs: 2 },
  { m: 3, apples: 7, pears: -1, figs: 3 },
];
const keys = ['apples', 'pears', 'figs'];
for (const [n, offset] of [
  ['diverging', stackOffsetDiverging],
  ['silhouette', stackOffsetSilhouette],
]) {
  const layers = stack().keys(keys).offset(offset).order(stackOrderInsideOut)(months);
  console.log(n, layers.map((l) => `${l.key}#${l.index}:${l.map((d) => d.join('..')).join(' ')}`).join(' / '));
}
console.log(
  'links',
  linkHorizontal()({ source: [0, 0], target: [40, 20] }),
  round(
    linkRadial()
      .angle((d) => d[0])
      .radius((d) => d[1])({ source: [0, 10], target: [1, 30] }),
  ),
);
console.log(
  'symbols',
  symbolsFill.length,
  symbolsStroke.length,
  symbolsFill.map((type) => round(symbol(type, 64)())).join(' '),
);

const p = path();
p.moveTo(1, 1);
p.arcTo(10, 1, 10, 10, 3);
p.bezierCurveTo(1, 2, 3, 4, 5, 6);
p.rect(0, 0, 5, 5);
console.log('path', round(String(p)));
const q = pathRound(1);
q.moveTo(1 / 3, 2 / 3);
q.quadraticCurveTo(1.26, 2.24, 3, 3);
console.log(
  'round',
  `${q}`,
  round(
    ribbon().radius(10)(
      chordDirected()([
        [0, 3],
        [1, 0],
      ])[0],
    ),
  ),
);

const grid = Float64Array.from({ length: 36 }, (_, i) => Math.hypot((i % 6) - 2.5, Math.floor(i / 6) - 2.5));
console.log(
  'contours',
  contours()
    .size([6, 6])
    .thresholds([1, 2])(grid)
    .map((c) => `${c.type} ${c.value} ${c.coordinates.map((x) => x[0].length).join()}`),
);
console.log('density', contourDensity().size([50, 30]).bandwidth(6).thresholds(3)(pts).length);
const mesh = Delaunay.from(pts);
console.log(
  'delaunay',
  Array.from(mesh.triangles).join(),
  mesh.find(21, 4),
  [...mesh.neighbors(2)].join(),
  round(mesh.render()),
);
const voronoi = mesh.voronoi([0, 0, 45, 30]);
console.log(
  'voronoi',
  [...voronoi.cellPolygons()].map((c) => c.length).join(),
  round(voronoi.renderCell(1)),
  voronoi.contains(3, 31, 20),
);
