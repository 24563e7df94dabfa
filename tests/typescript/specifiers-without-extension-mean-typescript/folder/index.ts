export const c: string = 'c';
