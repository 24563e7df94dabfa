function typed(x: number): string { return 'typed' + x; } namespace typed { export interface Inner {} export const extra: string = 'extra'; } export = typed;
