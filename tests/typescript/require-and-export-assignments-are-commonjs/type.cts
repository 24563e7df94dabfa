console.log('does not run'); type T = 1; namespace T { export type T = 2 } export = T;
