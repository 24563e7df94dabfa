// `useDefineForClassFields`: fields are written by assignments, which setters of a base class see,
// and behind parameter properties (https://www.typescriptlang.org/tsconfig/#useDefineForClassFields).
/** @jsxRuntime classic */
/** @jsx element */
import { Base } from './base.ts';
import type { Options } from './base.ts';

const element = (type: string, props: object | null, ...children: unknown[]) => [type, props, ...children].join('|');
const name = 'outer';

export class Derived extends Base {
  value = 'assigned';
  declare declared: string;
  untouched?: number;
  sum = this.left + this.right;
  arrow = () => this.sum;
  static count = 1;
  static twice = Derived.count * 2;
  ['computed' + name] = name;
  readonly view = <b id="x">{this.sum}</b>;
  #secret = this.sum * 2;

  constructor(private left: number, protected right = 2, options?: Options) {
    super();
    console.log('constructed', this.value, this.sum, options?.deep, 'untouched' in this);
  }

  get secret() { return this.#secret; }
}

class Implicit extends Base { value = 'implicit'; static { console.log('block', this.name); } }
class Alone { a = 1; b; c = this.a + 1; }

const derived = new Derived(1);
console.log(derived.arrow(), derived.secret, derived.view, Object.keys(derived).join());
console.log(Derived.count, Derived.twice, new Implicit().value, Object.keys(new Alone()).join());
