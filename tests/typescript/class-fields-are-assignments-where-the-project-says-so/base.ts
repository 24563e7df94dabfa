export interface Options { deep?: boolean }
export class Base {
  set value(it: string) { console.log('set', it); }
  get value(): string { return 'of the base'; }
}
