import type { Money } from '../parts/money';

export enum Kind {
  Fruit,
  Bread,
  Tool,
}

export interface Good {
  readonly id: string;
  name: string;
  kind: Kind;
  price: Money.Cents;
}

abstract class Store<T extends { id: string }> {
  protected readonly byId = new Map<T['id'], T>();

  constructor(
    public readonly name: string,
    items: Iterable<T>,
  ) {
    for (const item of items) this.byId.set(item.id, item);
  }

  abstract describe(item: T): string;

  find(id: T['id']): T | undefined;
  find(id: T['id'], otherwise: T): T;
  find(id: string, otherwise?: T) {
    return this.byId.get(id) ?? otherwise;
  }

  get all(): T[] {
    return [...this.byId.values()];
  }
}

class Goods extends Store<Good> {
  declare readonly kind: 'goods';

  override describe({ name, kind }: Good): string {
    return `${name} (${Kind[kind]!.toLowerCase()}, from the ${this.name})`;
  }
}

export const goods = new Goods('shelf', [
  { id: 'apple', name: 'Apple', kind: Kind.Fruit, price: 45 },
  { id: 'pear', name: 'Pear', kind: Kind.Fruit, price: 60 },
  { id: 'rye', name: 'Rye loaf', kind: Kind.Bread, price: 420 },
  { id: 'saw', name: 'Hand saw', kind: Kind.Tool, price: 1999 },
] satisfies Good[]);
