export function note(value: any, context: any) {
  console.log(context.kind, String(context.name), context.static, context.private, typeof value, Object.keys(context.access ?? {}).join());
  context.addInitializer(function (this: any) { console.log('initialises', String(context.name), typeof this); });
}
export const double = (_: undefined, context: any) => (initial: number) => initial * 2;
export function bound(method: Function, context: any) {
  context.addInitializer(function (this: any) { this[context.name] = this[context.name].bind(this); });
}
export const register = <T extends new (...args: any[]) => any>(value: T, { kind }: any) => {
  console.log('registers', kind);
};
