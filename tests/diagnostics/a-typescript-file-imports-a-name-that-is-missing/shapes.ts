export interface Shape { kind?: string } export function area<T>(shape: T): number { return 1; }
