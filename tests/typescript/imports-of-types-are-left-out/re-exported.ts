console.log('re-exported'); export const value = 'v'; export type ReExported = 1; export interface Ambiguous {}
