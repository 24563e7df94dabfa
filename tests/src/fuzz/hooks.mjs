// What a random program may call. `install` puts it on the global object, and `write` receives
// every line. Values are shown so that a renamed variable makes no difference: of errors that the
// engine throws only the class, of objects what they are and which of those seen before.

export function install(write) {
  const seen = new Map();
  // A bundle renames variables in the source texts of functions.
  Function.prototype.toString = function () {
    return `source of ${this.name}`;
  };
  const show = (value) => describe(value, seen);
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
    /** Logs a number in each of the jobs that follow. */
    ticks(label, jobs) {
      let promise = Promise.resolve();
      for (let job = 1; job <= jobs; job++) promise = promise.then(() => write(`${label} ${job}`));
    },
  });
  return show;
}

/** Objects that have an identity worth comparing are numbered as they turn up. */
function identity(value, seen) {
  if (!seen.has(value)) seen.set(value, seen.size + 1);
  return `#${seen.get(value)}`;
}

function describe(value, seen) {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'symbol') return String(value);
  if (Object(value) !== value) return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Error) {
    const own = /^E\d/.test(value.message);
    return own ? `${value.name}${identity(value, seen)}: ${value.message}` : value.name;
  }
  if (typeof value === 'function') return `function ${JSON.stringify(value.name)}`;
  if (Object.prototype.toString.call(value) === '[object Module]') {
    const keys = Reflect.ownKeys(value).filter((key) => typeof key === 'string');
    return `namespace${identity(value, seen)} {${keys.join(', ')}}`;
  }
  if (Array.isArray(value)) return `[${value.map((item) => describe(item, seen)).join(', ')}]`;
  if (value instanceof Promise) return 'promise';
  const entries = Object.entries(value);
  return `{${entries.map(([key, item]) => `${key}: ${describe(item, seen)}`).join(', ')}}`;
}
