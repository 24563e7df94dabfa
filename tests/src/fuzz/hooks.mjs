// What a random program may call. `install` puts it on the global object, and `write` receives
// every line. Values are shown so that a renamed variable makes no difference: of errors that the
// engine throws only the class, of objects what they are and which of those seen before.

const { max } = Math;

export function install(write) {
  const seen = new Map();
  // What a program adds to it must not be there for the next one.
  Math.max = Object.defineProperty(max.bind(), 'name', { value: 'max' });
  // A bundle renames variables in the source texts of functions.
  Function.prototype.toString = function () {
    return `source of ${this.name}`;
  };
  const show = (value) => describe(value, seen);
  const counts = new Map();
  const tasks = [];
  Object.assign(globalThis, {
    /** Writes a label and values. Reading what is shown may throw, as natively. */
    log: (label, ...values) => write([label, ...values.map(show)].join(' ')),
    /** A promise that is resolved after some jobs. */
    chain(jobs) {
      let promise = Promise.resolve();
      while (jobs-- > 0) promise = promise.then(() => {});
      return promise;
    },
    /** A promise that is resolved after some turns of the event loop. */
    turn: (turns) => new Promise((resolve) => {
      const next = () => (turns-- > 0 ? setImmediate(next) : resolve());
      setImmediate(next);
    }),
    /** How often this was called with this key. */
    count(key) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts.get(key);
    },
    /** Loads something, and logs it and what is made of it, when all else is done. */
    later: (label, load, use = () => []) => tasks.push(async () => {
      try {
        const loaded = await load();
        log(label, loaded, ...use(loaded));
      } catch (error) {
        log(label, error);
      }
    }),
    /** Logs a number in each of the jobs that follow. */
    ticks(label, jobs) {
      let promise = Promise.resolve();
      for (let job = 1; job <= jobs; job++) promise = promise.then(() => write(`${label} ${job}`));
    },
  });
  return { show, drain };

  /** Does what was left for later, one after the other. */
  async function drain() {
    while (tasks.length > 0) await tasks.shift()();
  }
}

/** Objects that have an identity worth comparing are numbered as they turn up. */
function identity(value, seen) {
  if (!seen.has(value)) seen.set(value, seen.size + 1);
  return `#${seen.get(value)}`;
}

function describe(value, seen, depth = 0) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'symbol') return String(value);
  if (Object(value) !== value) return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Error) {
    const own = /^E\d/.test(value.message);
    if (own) return `${value.name}${identity(value, seen)}: ${value.message}`;
    return value.code === undefined ? value.name : `${value.name} ${value.code}`;
  }
  if (typeof value === 'function') return `function ${JSON.stringify(value.name)}`;
  if (Object.prototype.toString.call(value) === '[object Module]') {
    const keys = Reflect.ownKeys(value).filter((key) => typeof key === 'string');
    return `namespace${identity(value, seen)} {${keys.join(', ')}}`;
  }
  if (value instanceof Promise) return 'promise';
  if (depth > 3) return '…';
  const inner = (item) => describe(item, seen, depth + 1);
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`;
  return `{${Object.entries(value).map(([key, item]) => `${key}: ${inner(item)}`).join(', ')}}`;
}
