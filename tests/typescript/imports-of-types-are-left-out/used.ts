console.log('used'); export const used = 'u', unused = 'v'; export type Kind = 1;
