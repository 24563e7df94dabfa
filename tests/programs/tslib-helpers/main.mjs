// tslib: TypeScript's run-time helpers, imported as TypeScript emits them ("import { __awaiter } from 'tslib'").
import tslib, {
  __assign,
  __asyncGenerator,
  __asyncValues,
  __await,
  __awaiter,
  __classPrivateFieldGet,
  __classPrivateFieldSet,
  __decorate,
  __esDecorate,
  __exportStar,
  __extends,
  __generator,
  __importDefault,
  __importStar,
  __makeTemplateObject,
  __metadata,
  __param,
  __propKey,
  __read,
  __rest,
  __runInitializers,
  __setFunctionName,
  __spreadArray,
  __values,
  __addDisposableResource,
  __disposeResources,
  __rewriteRelativeImportExtension,
  __createBinding,
  __classPrivateFieldIn,
} from 'tslib';

console.log(
  typeof tslib.__extends,
  tslib.__assign === __assign,
  __assign({ a: 1 }, { b: 2 }),
  __rest({ a: 1, b: 2, c: 3 }, ['b']),
  __read([1, 2, 3], 2),
  __spreadArray([1], [2, , 3], true),
  [...{ [Symbol.iterator]: () => __values(['v']) }],
);
const Base = (function () {
  function Base(n) {
    this.n = n;
  }
  Base.prototype.hi = function () {
    return `hi ${this.n}`;
  };
  Base.make = () => 'made';
  return Base;
})();
const Derived = (function (_super) {
  __extends(Derived, _super);
  function Derived() {
    return _super.apply(this, arguments) || this;
  }
  return Derived;
})(Base);
console.log(new Derived(3).hi(), Derived.make(), new Derived(1) instanceof Base);
try {
  __extends(function () {}, 3);
} catch (e) {
  console.log(e.message);
}
const steps = function () {
  var i;
  return __generator(this, (_a) => {
    switch (_a.label) {
      case 0:
        i = 0;
        _a.label = 1;
      case 1:
        if (!(i < 3)) return [3, 4];
        return [4, i * i];
      case 2:
        _a.sent();
        i++;
        return [3, 1];
      case 4:
        return [2, 'end'];
    }
  });
};
console.log([...{ [Symbol.iterator]: steps }]);
const sealed = (log) => (target, key, desc) => {
  log.push(`${typeof target} ${String(key)} ${typeof (desc?.value ?? desc)}`);
  return desc;
};
const log = [];
class Service {
  method(a) {
    return a;
  }
}
__decorate(
  [sealed(log), __param(0, (t, k, i) => log.push(`param ${k} ${i}`)), __metadata('design:type', Function)],
  Service.prototype,
  'method',
  null,
);
const Decorated = __decorate(
  [
    (c) =>
      class extends c {
        extra = 1;
      },
  ],
  Service,
);
console.log(log, new Decorated().extra, new Decorated().method(5));
const secret = new WeakMap();
const holder = {};
secret.set(holder, 1);
console.log(
  __classPrivateFieldGet(holder, secret, 'f'),
  __classPrivateFieldSet(holder, secret, 9, 'f'),
  secret.get(holder),
  __classPrivateFieldIn(secret, holder),
  (() => {
    try {
      __classPrivateFieldGet({}, secret, 'f');
    } catch (e) {
      return e.message;
    }
  })(),
);
const star = __importStar({
  x: 1,
  get y() {
    return 2;
  },
});
const out = {};
__exportStar({ p: 1, default: 2 }, out);
__createBinding(out, { q: 5 }, 'q', 'renamed');
console.log(
  star.default,
  star.y,
  __importDefault({ z: 1 }).default.z,
  __importDefault({ __esModule: true, default: 4 }).default,
  out,
  __makeTemplateObject(['c'], ['r']).raw[0],
  __propKey(Symbol.iterator) === Symbol.iterator,
  __setFunctionName(() => {}, Symbol('s'), 'get').name,
);
console.log(
  __rewriteRelativeImportExtension('./a.mts'),
  __rewriteRelativeImportExtension('./b.tsx', true),
  __rewriteRelativeImportExtension('pkg.ts'),
);
const initializers = [];
const extra = [];
__esDecorate(
  null,
  null,
  [
    (v, ctx) => {
      extra.push(`${ctx.kind} ${ctx.name} ${ctx.static}`);
      return (x) => x + 1;
    },
  ],
  { kind: 'field', name: 'f', static: false, private: false, access: { has: () => true, get: () => 1, set: () => {} } },
  initializers,
  [],
);
console.log(extra, __runInitializers({}, initializers, 41));
async function main() {
  console.log(
    await __awaiter(void 0, void 0, void 0, function* () {
      const a = yield Promise.resolve(20);
      return a + (yield 22);
    }),
  );
  const gen = function () {
    return __asyncGenerator(this, arguments, function* () {
      yield yield __await(Promise.resolve('one'));
      yield yield __await('two');
    });
  };
  const seen = [];
  for await (const v of gen()) seen.push(v);
  const values = __asyncValues([1, Promise.resolve(2)]);
  seen.push((await values.next()).value, (await values.next()).value, (await values.next()).done);
  console.log(seen);
  const env = { stack: [], error: void 0, hasError: false };
  try {
    __addDisposableResource(env, { [Symbol.dispose]: () => seen.push('disposed') }, false);
    __addDisposableResource(
      env,
      {
        [Symbol.asyncDispose]: async () => {
          throw new Error('in dispose');
        },
      },
      true,
    );
    throw new Error('body');
  } catch (e) {
    env.error = e;
    env.hasError = true;
  } finally {
    await Promise.resolve(__disposeResources(env)).catch((e) =>
      console.log(e.name, e.error?.message, e.suppressed?.message, seen.at(-1)),
    );
  }
}
main();
