console.log('f runs'); export const f: any = 'f';
