// three: the examples tree through the "three/addons/*" export pattern; both sides must share one copy of three.
import * as THREE from 'three';
import * as Utils from 'three/addons/utils/BufferGeometryUtils.js';
import { ConvexGeometry } from 'three/addons/geometries/ConvexGeometry.js';
import { ParametricGeometry } from 'three/addons/geometries/ParametricGeometry.js';
import { STLExporter } from 'three/addons/exporters/STLExporter.js';
import { OBJExporter } from 'three/addons/exporters/OBJExporter.js';
import { OBJLoader } from 'three/addons/loaders/OBJLoader.js';
import { STLLoader } from 'three/examples/jsm/loaders/STLLoader.js';
import { ImprovedNoise } from 'three/addons/math/ImprovedNoise.js';
import { MeshSurfaceSampler } from 'three/addons/math/MeshSurfaceSampler.js';
import { OBB } from 'three/addons/math/OBB.js';
import { Octree } from 'three/addons/math/Octree.js';
import { NURBSCurve } from 'three/addons/curves/NURBSCurve.js';
import { hilbert3D } from 'three/addons/utils/GeometryUtils.js';

const f = (n) => Number(n.toFixed(4)) + 0;
const merged = Utils.mergeGeometries([new THREE.BoxGeometry(), new THREE.SphereGeometry(1, 6, 4).translate(3, 0, 0)]);
console.log(
  'merged',
  merged instanceof THREE.BufferGeometry,
  merged.attributes.position.count,
  Utils.estimateBytesUsed(merged),
);
const welded = Utils.mergeVertices(new THREE.BoxGeometry().deleteAttribute('normal').deleteAttribute('uv'));
console.log('welded', welded.attributes.position.count, welded.index.count);

const points = [
  [0, 0, 0],
  [2, 0, 0],
  [0, 2, 0],
  [0, 0, 2],
  [0.2, 0.2, 0.2],
  [1, 1, 1],
].map((a) => new THREE.Vector3(...a));
const hull = new ConvexGeometry(points);
console.log('hull', hull.attributes.position.count / 3);
const saddle = new ParametricGeometry((u, v, t) => t.set(u * 2 - 1, (u - 0.5) * (v - 0.5), v * 2 - 1), 3, 2);
console.log('saddle', Array.from(saddle.attributes.position.array, f).join(' '));

const mesh = new THREE.Mesh(new THREE.TetrahedronGeometry(1));
mesh.name = 'tetra';
mesh.updateMatrixWorld();
const stl = new STLExporter().parse(mesh);
console.log(stl.split('\n').slice(0, 8).join('\n'));
const obj = new OBJExporter().parse(mesh);
console.log(
  obj
    .split('\n')
    .filter((l) => /^[vof] /.test(l))
    .join('\n'),
);
const loaded = new OBJLoader().parse(obj);
console.log(
  loaded.children
    .map((c) => `${c.type} ${c.name} ${c.geometry.attributes.position.count} ${c instanceof THREE.Mesh}`)
    .join(),
);
const back = new STLLoader().parse(stl);
console.log('stl back', back.attributes.position.count, Array.from(back.attributes.normal.array.slice(0, 3), f).join());

const noise = new ImprovedNoise();
console.log('noise', [0.1, 1.5, 2.7, 9.9].map((x) => f(noise.noise(x, x / 2, 3.3))).join(' '));
let seed = 7;
const sampler = new MeshSurfaceSampler(new THREE.Mesh(new THREE.PlaneGeometry(4, 4)));
sampler.setRandomGenerator(() => (seed = (seed * 16807) % 2147483647) / 2147483647);
sampler.build();
const at = new THREE.Vector3();
console.log('samples', [1, 2, 3].map(() => (sampler.sample(at), at.toArray().map(f).join())).join(' '));

const a = new OBB(new THREE.Vector3(0, 0, 0), new THREE.Vector3(1, 1, 1));
const b = new OBB(new THREE.Vector3(2.2, 0, 0), new THREE.Vector3(1, 1, 1)).applyMatrix4(
  new THREE.Matrix4().makeRotationZ(0.01),
);
console.log(
  'obb',
  a.intersectsOBB(b),
  a.containsPoint(new THREE.Vector3(0.5, 0, 0)),
  a.getSize(new THREE.Vector3()).toArray().join(),
);
const octree = new Octree().fromGraphNode(new THREE.Mesh(new THREE.BoxGeometry(4, 4, 4)));
const hit = octree.rayIntersect(new THREE.Ray(new THREE.Vector3(0, 0, 10), new THREE.Vector3(0, 0, -1)));
console.log('octree', hit && f(hit.distance));
const nurbs = new NURBSCurve(
  2,
  [0, 0, 0, 1, 1, 1],
  [
    [0, 0, 0],
    [1, 2, 0],
    [2, 0, 0],
  ].map((c) => new THREE.Vector4(...c, 1)),
);
console.log('nurbs', nurbs.getPoint(0.5).toArray().map(f).join(), f(nurbs.getLength()));
console.log(
  'hilbert',
  hilbert3D(new THREE.Vector3(), 2, 1)
    .slice(0, 5)
    .map((h) => h.toArray().join())
    .join(' '),
);
