// three: named imports; curves, shapes, triangulation, extrusion, interpolants and spherical harmonics.
import {
  BufferAttribute,
  BufferGeometry,
  CatmullRomCurve3,
  CubicBezierCurve,
  ExtrudeGeometry,
  Frustum,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  LatheGeometry,
  Line3,
  LinearInterpolant,
  Matrix3,
  Path,
  Plane,
  Shape,
  ShapeGeometry,
  ShapeUtils,
  Skeleton,
  Bone,
  Sphere,
  Spherical,
  SplineCurve,
  SphericalHarmonics3,
  TorusKnotGeometry,
  Triangle,
  TubeGeometry,
  Vector2,
  Vector3,
  Vector4,
  WireframeGeometry,
  EdgesGeometry,
  IcosahedronGeometry,
  REVISION,
} from 'three';

const r = (v) => Array.from(v.toArray ? v.toArray() : v, (n) => Number(n.toFixed(4)) + 0).join(',');

const bezier = new CubicBezierCurve(new Vector2(-10, 0), new Vector2(-5, 15), new Vector2(20, 15), new Vector2(10, 0));
console.log(REVISION, bezier.type, bezier.getLength().toFixed(4), bezier.getPoints(4).map(r).join(' '));
console.log(bezier.getSpacedPoints(3).map(r).join(' '), r(bezier.getTangent(0.5)));

const loop = new CatmullRomCurve3(
  [
    [0, 0, 0],
    [1, 2, 0],
    [3, 1, 1],
    [2, -1, 2],
  ].map((a) => new Vector3(...a)),
  true,
  'centripetal',
);
console.log(loop.getSpacedPoints(5).map(r).join(' '));
const frames = loop.computeFrenetFrames(3, true);
console.log(frames.normals.map(r).join(' '), '|', frames.binormals.map(r).join(' '));
console.log(r(new SplineCurve([new Vector2(0, 0), new Vector2(1, 5), new Vector2(4, 2)]).getPoint(0.3)));

const shape = new Shape();
shape.moveTo(0, 0).lineTo(6, 0).lineTo(6, 4).quadraticCurveTo(3, 6, 0, 4).closePath();
const hole = new Path();
hole.absarc(3, 2, 1, 0, Math.PI * 2, true);
shape.holes.push(hole);
const { shape: outline, holes } = shape.extractPoints(4);
console.log(
  outline.length,
  holes.map((h) => h.length),
  ShapeUtils.area(outline).toFixed(4),
  ShapeUtils.isClockWise(outline),
);
console.log(JSON.stringify(ShapeUtils.triangulateShape(outline, holes)));
for (const g of [
  new ShapeGeometry(shape, 3),
  new ExtrudeGeometry(shape, { depth: 2, steps: 2, bevelEnabled: true, bevelSegments: 2, curveSegments: 3 }),
  new TubeGeometry(loop, 8, 0.2, 5, true),
  new LatheGeometry([new Vector2(1, 0), new Vector2(2, 1), new Vector2(1.5, 3)], 6),
  new TorusKnotGeometry(2, 0.5, 16, 4),
  new IcosahedronGeometry(1, 2),
  new WireframeGeometry(new IcosahedronGeometry(1, 0)),
  new EdgesGeometry(new IcosahedronGeometry(1, 0), 1),
]) {
  g.computeBoundingSphere();
  const pos = g.getAttribute('position');
  let sum = 0;
  for (let i = 0; i < pos.array.length; i++) sum += Math.abs(pos.array[i]) * ((i % 7) + 1);
  console.log(
    g.type,
    pos.count,
    g.index?.count ?? '-',
    g.groups.length,
    g.boundingSphere.radius.toFixed(4),
    sum.toFixed(2),
  );
}

const t = new Triangle(new Vector3(0, 0, 0), new Vector3(4, 0, 0), new Vector3(0, 3, 0));
console.log(
  t.getArea(),
  r(t.getNormal(new Vector3())),
  r(t.getBarycoord(new Vector3(1, 1, 0), new Vector3())),
  r(t.closestPointToPoint(new Vector3(5, 5, 5), new Vector3())),
);
const plane = new Plane().setFromNormalAndCoplanarPoint(new Vector3(0, 1, 0), new Vector3(0, 2, 0));
console.log(
  r(plane.intersectLine(new Line3(new Vector3(1, 0, 1), new Vector3(3, 4, 5)), new Vector3())),
  plane.intersectsSphere(new Sphere(new Vector3(), 1)),
);
console.log(
  r(
    new Spherical()
      .setFromVector3(new Vector3(1, 1, 1))
      .makeSafe()
      .phi.toFixed(4)
      .split('')
      .map(Number)
      .filter(Number.isFinite),
  ),
);
console.log(Array.from(new LinearInterpolant([0, 1, 3], [0, 0, 10, 20, 30, 5], 2).evaluate(2)).join());
console.log(r(new Matrix3().set(2, 0, 1, 0, 3, 0, 1, 0, 1).invert().toArray()));
const sh = new SphericalHarmonics3();
sh.set(Array.from({ length: 9 }, (_, i) => new Vector3(i, i / 2, 1)));
console.log(r(sh.getIrradianceAt(new Vector3(0, 0.6, 0.8), new Vector3())));

const data = new InterleavedBuffer(new Float32Array([0, 1, 2, 9, 3, 4, 5, 8]), 4);
const inter = new InterleavedBufferAttribute(data, 3, 0);
const geo = new BufferGeometry()
  .setAttribute('position', inter)
  .setIndex(new BufferAttribute(new Uint16Array([0, 1, 0]), 1));
console.log(
  geo.attributes.position.getZ(1),
  r(new Vector4().fromArray(data.array, 4)),
  geo.getIndex().array.constructor.name,
);
const [root, tip] = [new Bone(), new Bone()];
root.add(tip);
tip.position.y = 3;
root.updateMatrixWorld(true);
const skeleton = new Skeleton([root, tip]);
tip.position.x = 1;
root.updateMatrixWorld(true);
skeleton.update();
console.log(r(skeleton.boneMatrices.slice(16)), new Frustum().planes.length);
