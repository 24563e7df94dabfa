// xstate: machines with guards, actions, parallel and history states, invoked promises, spawned actors and inspection.
import {
  and,
  assign,
  createActor,
  createMachine,
  emit,
  enqueueActions,
  fromCallback,
  fromPromise,
  fromTransition,
  getNextSnapshot,
  matchesState,
  not,
  or,
  raise,
  sendParent,
  sendTo,
  setup,
  SimulatedClock,
  spawnChild,
  stateIn,
  toPromise,
  waitFor,
  initialTransition,
  transition,
} from 'xstate';
import { createMachine as again } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';

const log = [];
const child = fromCallback(({ sendBack, receive, input }) => {
  receive((e) => sendBack({ type: 'PONG', n: e.n + input }));
  return () => log.push('child stopped');
});
const machine = setup({
  actors: {
    load: fromPromise(async ({ input }) => {
      if (input < 0) throw new Error('negative');
      return input * 2;
    }),
    child,
  },
  guards: { small: ({ context }) => context.n < 3, allowed: (_, params) => params.ok },
  delays: { short: 100 },
  actions: {
    note: (_, params) => log.push(params),
    bump: assign({ n: ({ context, event }) => context.n + (event.by ?? 1) }),
  },
}).createMachine({
  id: 'demo',
  initial: 'idle',
  context: ({ input }) => ({ n: input?.n ?? 0, got: null }),
  entry: { type: 'note', params: 'start' },
  on: { NOTE: { actions: emit({ type: 'noted' }) }, 'any.*': { actions: { type: 'note', params: 'wild' } } },
  states: {
    idle: {
      tags: ['resting'],
      on: {
        INC: [
          { guard: and(['small', not(stateIn('done'))]), actions: 'bump' },
          { target: 'work', guard: or([{ type: 'allowed', params: { ok: true } }, 'small']) },
        ],
      },
      after: { short: { target: 'timed', actions: { type: 'note', params: 'timeout' } } },
    },
    timed: { always: { target: 'idle', guard: 'small' }, on: { LOAD: 'loading' } },
    work: {
      type: 'parallel',
      states: {
        left: { initial: 'a', states: { a: { on: { NEXT: 'b' } }, b: { type: 'final' } } },
        right: { initial: 'x', states: { x: { on: { NEXT: 'y', DEEP: 'z' } }, y: { type: 'final' }, z: {} } },
      },
      onDone: 'loading',
      on: { PAUSE: 'paused' },
    },
    paused: { on: { BACK: '#demo.past' } },
    past: { type: 'history', target: 'idle' },
    loading: {
      invoke: {
        id: 'loader',
        src: 'load',
        input: ({ context }) => context.n,
        onDone: { target: 'done', actions: assign({ got: ({ event }) => event.output }) },
        onError: 'failed',
      },
    },
    failed: {
      entry: enqueueActions(({ enqueue, check, context }) => {
        if (check(() => context.n < 0)) enqueue.assign({ n: 5 });
        enqueue.raise({ type: 'AGAIN' });
      }),
      on: { AGAIN: 'loading' },
    },
    done: { type: 'final' },
  },
  output: ({ context }) => ({ result: context.got }),
});
async function main() {
  const clock = new SimulatedClock();
  const inspected = [];
  const actor = createActor(machine, { input: { n: 1 }, clock, inspect: (e) => inspected.push(e.type) });
  actor.on('noted', (e) => log.push(e.type));
  const states = [];
  actor.subscribe({ next: (s) => states.push(JSON.stringify(s.value)), complete: () => log.push('complete') });
  actor.start();
  console.log(
    actor.getSnapshot().hasTag('resting'),
    actor.getSnapshot().can({ type: 'INC' }),
    actor.getSnapshot().can({ type: 'NOPE' }),
  );
  for (const e of ['INC', 'INC', 'NOTE', 'any.thing', 'INC', 'NEXT']) actor.send({ type: e });
  console.log(states.join(' '), log.join());
  console.log(
    await toPromise(actor),
    actor.getSnapshot().status,
    JSON.stringify(actor.getPersistedSnapshot().context),
    new Set(inspected).size,
  );
  const timed = createActor(machine, { input: { n: 9 }, clock }).start();
  clock.increment(100);
  console.log(timed.getSnapshot().value, log.at(-1));
  const failing = createActor(machine, { input: { n: -4 }, clock }).start();
  failing.send({ type: 'INC' });
  clock.increment(100);
  console.log(failing.getSnapshot().value, failing.getSnapshot().context.n);
  const bad = createActor(
    machine.provide({
      actors: {
        load: fromPromise(async () => {
          throw new Error('boom');
        }),
      },
    }),
    { input: { n: 4 } },
  ).start();
  bad.send({ type: 'INC' });
  bad.send({ type: 'PAUSE' });
  console.log(bad.getSnapshot().value, matchesState('work', 'work.left'));
  bad.stop();
  const parent = createActor(
    createMachine({
      context: { pong: 0 },
      entry: [spawnChild(child, { id: 'kid', input: 40 }), sendTo('kid', { type: 'PING', n: 2 })],
      on: { PONG: { actions: assign({ pong: ({ event }) => event.n }) } },
    }),
  ).start();
  const snap = await waitFor(parent, (s) => s.context.pong > 0);
  parent.stop();
  console.log(snap.context.pong, log.at(-1), again === createMachine, typeof raise, typeof sendParent);
  const counter = createActor(fromTransition((s, e) => (e.type === 'inc' ? { n: s.n + 1 } : s), { n: 0 })).start();
  counter.send({ type: 'inc' });
  console.log(counter.getSnapshot().context);
  const light = createMachine({
    initial: 'green',
    states: {
      green: { on: { T: 'yellow' } },
      yellow: { on: { T: 'red' } },
      red: { on: { T: 'green', OFF: 'dark' } },
      dark: {},
    },
  });
  console.log(
    getNextSnapshot(light, light.resolveState({ value: 'red' }), { type: 'OFF' }).value,
    getShortestPaths(light)
      .map((p) => `${p.state.value}:${p.weight}`)
      .join(),
    getSimplePaths(light).length,
    initialTransition(light)[0].value,
    transition(light, initialTransition(light)[0], { type: 'T' })[0].value,
  );
  for (const wrong of [
    () => createMachine({ initial: 'nope', states: { a: {} } }).getInitialSnapshot?.({}),
    () => createActor(createMachine({ initial: 'a', states: { a: { on: { X: 'missing' } } } })),
  ]) {
    try {
      wrong();
      console.log('no error');
    } catch (e) {
      console.log(e.message.split('\n')[0]);
    }
  }
}
main();
