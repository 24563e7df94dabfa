console.log('star'); export const star = 's'; export type Ambiguous = 2; export interface Other {}
