console.log('d runs'); export const d: any = 'd';
