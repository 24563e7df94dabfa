// three: its CommonJS build, required whole and destructured.
const THREE = require('three');
const { Vector3, Matrix4, Euler, Layers, EventDispatcher, Clock } = require('three');

console.log(THREE.Vector3 === Vector3, Object.keys(THREE).length > 400, typeof Clock);
const m = new Matrix4().makeRotationFromEuler(new Euler(0.1, 0.2, 0.3)).setPosition(4, 5, 6);
const v = new Vector3(1, 0, 0).applyMatrix4(m);
console.log(
  v
    .toArray()
    .map((n) => n.toFixed(6))
    .join(' '),
);

class Counter extends EventDispatcher {
  n = 0;
  bump(by = 1) {
    this.n += by;
    this.dispatchEvent({ type: 'bump', by });
  }
}
const counter = new Counter();
const seen = [];
const listener = (e) => seen.push(`${e.type}:${e.by}:${e.target === counter}`);
counter.addEventListener('bump', listener);
counter.bump();
counter.bump(5);
counter.removeEventListener('bump', listener);
counter.bump();
console.log(counter.n, seen.join(' '), counter.hasEventListener('bump', listener));

const layers = new Layers();
layers.enable(3);
layers.toggle(0);
console.log(layers.mask, layers.isEnabled(3));

const wanted = [
  'BoxGeometry',
  'ConeGeometry',
  'CylinderGeometry',
  'DodecahedronGeometry',
  'RingGeometry',
  'TorusGeometry',
  'CapsuleGeometry',
];
for (const name of wanted) {
  const g = new THREE[name]();
  g.computeBoundingBox();
  console.log(
    name,
    g.type,
    g.attributes.position.count,
    g.boundingBox.min
      .toArray()
      .map((n) => n.toFixed(3))
      .join(),
    JSON.stringify(g.parameters),
  );
}
for (const [k, value] of Object.entries(THREE)) if (/Blending$|Side$/.test(k)) console.log(k, value);
const instanced = new THREE.InstancedMesh(new THREE.BoxGeometry(), new THREE.MeshPhongMaterial({ shininess: 3 }), 3);
for (let i = 0; i < 3; i++) instanced.setMatrixAt(i, new Matrix4().makeTranslation(i * 2, 0, 0));
const ray = new THREE.Raycaster(new Vector3(2, 0, 5), new Vector3(0, 0, -1));
console.log(ray.intersectObject(instanced).map((h) => [h.instanceId, h.distance, h.face.normal.toArray().join()]));
try {
  new THREE.BufferAttribute([1, 2, 3], 3);
} catch (e) {
  console.log(e.name, e.message);
}
