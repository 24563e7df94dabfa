console.log('empty'); export {};
