console.log('e runs'); export const e: any = { in: 'e' };
