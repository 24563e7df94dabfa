console.log('types-only does not run'); export type T = 1; export interface Interface {} export default interface D {} export class Unused {} export const alsoUnused = 1;
