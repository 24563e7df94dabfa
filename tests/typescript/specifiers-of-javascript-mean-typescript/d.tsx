export const d: string = 'd';
