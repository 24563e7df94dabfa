export const log = (what: string) => {
  console.log('evaluated', what);
  return (target: any, name?: any, third?: any) => {
    console.log('decorates', what, typeof target, name, typeof third);
  };
};
export const inject = (token: string) => (target: any, name: any, index: number) => {
  console.log('injects', token, typeof target, name, index);
};
export function sealed(constructor: Function) { Object.freeze(constructor); }
