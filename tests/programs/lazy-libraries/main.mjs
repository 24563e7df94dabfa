// import() of ES and CommonJS packages and of local modules; shared dependencies must stay single instances.
import { registry } from './registry.mjs';

const describe = (label, ns) => console.log(label, typeof ns, Object.keys(ns).includes('default'), typeof ns.default);
async function main() {
  console.log('before', registry.join());
  const [one, again] = await Promise.all([import('./features/one.mjs'), import('./features/one.mjs')]);
  console.log(one === again, one.default('x'), registry.join());
  const loaders = {
    one: () => import('./features/one.mjs'),
    two: () => import('./features/two.cjs'),
    broken: () => import('./features/broken.mjs'),
  };
  for (const [name, load] of Object.entries(loaders)) {
    try {
      const ns = await load();
      describe(name, ns);
    } catch (e) {
      console.log(name, e.name, e.message);
    }
  }
  await import('./features/broken.mjs').catch((e) => console.log('again', e.message));
  const two = await import('./features/two.cjs');
  console.log(two.default.triple(3), two.triple?.(4), registry.join());
  const lodash = await import('lodash-es');
  const { default: cjs } = await import('lodash');
  const { z } = await import('zod');
  const preact = await import('preact');
  const { default: ms } = await import('ms');
  console.log(
    lodash.chunk([1, 2, 3], 2),
    cjs.VERSION === lodash.default.VERSION,
    z.number().safeParse('x').success,
    preact.h('p').type,
    ms('2h'),
  );
  const os = await import('node:os');
  console.log(
    typeof os.default.cpus,
    typeof os.cpus,
    (await import('./data.json', { with: { type: 'json' } })).default.list.length,
  );
  await import('./features/side-effect.mjs');
  console.log(registry.join(), globalThis.lazyLibraries);
}
main();
