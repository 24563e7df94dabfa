export interface Shape { x: number } export function make(): Shape { return { x: 1 }; } export type Both = number; export const Both = 'both'; export interface Only {}
