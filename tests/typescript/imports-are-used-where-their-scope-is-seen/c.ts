console.log('c runs'); export const c: any = 'c';
