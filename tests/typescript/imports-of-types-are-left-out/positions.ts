console.log('positions'); export const inTypeof = 1; export class inExtends<T> { x = 1 } export const inDecorated = 2;
