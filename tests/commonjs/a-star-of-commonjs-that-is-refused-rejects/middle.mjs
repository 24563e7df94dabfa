export * from './lib.cjs'; console.log('never');
