// three: scene graph, matrices, quaternions, raycasting, animation mixer and toJSON, through the namespace import.
import * as THREE from 'three';

const fix = (n) => (Object.is(n, -0) ? 0 : Number(n.toFixed(5)));
const row = (a) => Array.from(a, fix).join(' ');

const scene = new THREE.Scene();
scene.name = 'root';
const group = new THREE.Group();
group.name = 'group';
group.position.set(1, 2, 3);
group.rotation.set(Math.PI / 6, Math.PI / 4, 0, 'YXZ');
scene.add(group);

const box = new THREE.Mesh(
  new THREE.BoxGeometry(2, 2, 2, 2, 1, 1),
  new THREE.MeshStandardMaterial({ color: 0x3366cc, roughness: 0.4, side: THREE.DoubleSide }),
);
box.name = 'box';
const ball = new THREE.Mesh(new THREE.SphereGeometry(1, 8, 6), new THREE.MeshBasicMaterial({ color: 'tomato' }));
ball.name = 'ball';
ball.position.set(0, 0, -6);
group.add(box);
scene.add(ball, new THREE.DirectionalLight('white', 2), new THREE.AmbientLight(0x404040));
scene.updateMatrixWorld(true);

console.log('box world', row(box.matrixWorld.elements));
console.log('inverse  ', row(box.matrixWorld.clone().invert().elements));
console.log('det', fix(box.matrixWorld.determinant()));

const [p, q, s] = [new THREE.Vector3(), new THREE.Quaternion(), new THREE.Vector3()];
box.matrixWorld.decompose(p, q, s);
console.log('decompose', row(p), '|', row(q), '|', row(s));
console.log('slerp', row(new THREE.Quaternion().slerp(q, 0.25)));
console.log(
  'euler',
  new THREE.Euler()
    .setFromQuaternion(q, 'ZYX')
    .toArray()
    .map((v) => (typeof v === 'number' ? fix(v) : v))
    .join(' '),
);

const camera = new THREE.PerspectiveCamera(60, 16 / 9, 0.1, 100);
camera.position.set(0, 1, 10);
camera.lookAt(0, 0, 0);
camera.updateMatrixWorld();
console.log('projection', row(camera.projectionMatrix.elements));
console.log(
  'project',
  row(new THREE.Vector3(1, 1, 1).project(camera)),
  row(new THREE.Vector3(0.1, 0.2, 0.5).unproject(camera)),
);

const ray = new THREE.Raycaster();
for (const [x, y] of [
  [0, 0],
  [0.08, 0.17],
  [0.2, 0.2],
  [0.9, 0.9],
]) {
  ray.setFromCamera(new THREE.Vector2(x, y), camera);
  const hits = ray.intersectObjects(scene.children, true);
  console.log(
    'ray',
    x,
    y,
    hits.map((h) => `${h.object.name}@${fix(h.distance)}#${h.faceIndex}`).join(', ') || 'nothing',
  );
}

const bounds = new THREE.Box3().setFromObject(scene);
console.log('bounds', row(bounds.min), '..', row(bounds.max), row(bounds.getCenter(new THREE.Vector3())));
const frustum = new THREE.Frustum().setFromProjectionMatrix(
  new THREE.Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
);
console.log(
  'visible',
  frustum.intersectsObject(box),
  frustum.intersectsObject(ball),
  frustum.containsPoint(new THREE.Vector3(0, 50, 0)),
);

const color = new THREE.Color('hsl(210, 60%, 50%)');
console.log(
  'color',
  color.getHexString(),
  color.clone().lerp(new THREE.Color('gold'), 0.5).getStyle(),
  JSON.stringify(color.getHSL({}), (k, v) => (typeof v === 'number' ? fix(v) : v)),
);

const track = new THREE.VectorKeyframeTrack('.position', [0, 1, 2], [0, 0, 0, 10, 0, 0, 10, 10, 0]);
const mixer = new THREE.AnimationMixer(ball);
mixer.addEventListener('finished', (e) => console.log('event', e.type, e.action.getClip().name));
const action = mixer.clipAction(new THREE.AnimationClip('slide', -1, [track]));
action.setLoop(THREE.LoopOnce, 1);
action.clampWhenFinished = true;
action.play();
for (const dt of [0.25, 0.5, 0.5, 1]) {
  mixer.update(dt);
  console.log('mixer', fix(mixer.time), row(ball.position));
}

const stable = (json) =>
  JSON.stringify(json, (k, v) =>
    /uuid|^(geometry|material|parent)$/.test(k) && typeof v === 'string' ? undefined : v,
  );
console.log(stable(new THREE.PlaneGeometry(1, 2, 1, 2).toJSON()));
console.log(stable(box.geometry.clone().toNonIndexed().toJSON()).length);
const json = scene.toJSON();
console.log(json.metadata.type, json.geometries.map((g) => g.type).join(), json.materials.map((m) => m.type).join());
console.log(stable(json.object).length, json.object.children.map((c) => c.type).join());

const again = new THREE.ObjectLoader().parse(json);
again.updateMatrixWorld(true);
const names = [];
again.traverse((o) => names.push(`${o.type}:${o.name}`));
console.log(names.join(' '), again.getObjectByName('box').matrixWorld.equals(box.matrixWorld));
console.log(
  box.clone() instanceof THREE.Object3D,
  box.constructor.name,
  THREE.MathUtils.euclideanModulo(-7, 5),
  THREE.MathUtils.smoothstep(0.3, 0, 1).toFixed(3),
);
