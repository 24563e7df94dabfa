console.log('exported'); export const exported = 'e'; export interface ExportedType {} export type Third = 3;
