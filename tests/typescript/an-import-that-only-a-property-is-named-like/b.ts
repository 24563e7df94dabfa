console.log('b runs'); export const b: any = { in: 'b' };
