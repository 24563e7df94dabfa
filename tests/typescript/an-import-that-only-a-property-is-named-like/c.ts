console.log('c runs'); export const c: any = { in: 'c' };
