// Decorators as TypeScript had them before the language did, with the types of what they decorate
// (https://www.typescriptlang.org/docs/handbook/decorators.html).
import './metadata.ts';
import { log, inject, sealed } from './decorators.ts';
import { Service, type Shape } from './service.ts';
import { Unused } from './unused.ts';

enum Color { Red }

@sealed
@log('class')
export class Controller<T> {
  @log('field') count: number = 1;
  @log('color') color: Color = Color.Red;
  @log('static') static total = 0;
  @log('declared') declare later: string;
  plain = 'plain';

  constructor(@inject('service') private service: Service, @inject('shape') shape?: Shape, public readonly list: T[] = []) {
    console.log('constructed', this.count, this.plain, shape, this.service?.name);
  }

  @log('method') @log('again')
  method(@inject('parameter') text: string, ...rest: number[]): Service {
    return this.service;
  }

  @log('accessor')
  get size(): number { return this.count; }

  #secret = 3;
  reveal(other?: Unused): number { return this.#secret; }
}

const made = new Controller<number>(new Service('it'));
made.count = 4;
console.log(made.count, Object.keys(made).join(), made.reveal(), Controller.name, Object.isFrozen(Controller));

function outer() {
  @log('inner')
  class Inner { @log('of inner') value?: Date; @log('computed') ['a' + 'b'](): Map<string, boolean> { return new Map(); } }
  return Inner;
}
console.log(outer().name);
