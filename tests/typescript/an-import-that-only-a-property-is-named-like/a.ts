console.log('a runs'); export const a: any = { in: 'a' };
