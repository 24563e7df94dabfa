// https://github.com/tc39/proposal-decorators
import { note, double, bound, register } from './decorators.ts';
import { plain } from './plain.mjs';

const key = 'computed';

@register
@note
export class Thing {
  @note field = 1;
  @double number = 2;
  @note static shared = 3;
  @note #hidden = 4;
  @note accessor automatic = 5;
  @note static accessor count = 6;
  @note method(): string { return `method ${this.field} ${this.#hidden}`; }
  @note static create(): Thing { return new this(); }
  @note get value(): number { return this.number; }
  @note set value(it: number) { this.number = it; }
  @note [key]() { return key; }
  @note #privately() { return 'private'; }
  @bound detached() { return this instanceof Thing; }
  reveal() { return this.#privately() + this.#hidden; }
}

const thing = Thing.create();
const { detached } = thing;
console.log(thing.method(), thing.number, Thing.shared, thing.automatic, Thing.count, thing.value, thing.computed());
console.log(detached(), thing.reveal(), Object.keys(thing).join());
thing.automatic = 7;
console.log(thing.automatic, Object.getOwnPropertyNames(Thing.prototype).join());
console.log(plain());
