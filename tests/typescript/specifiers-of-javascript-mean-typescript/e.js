export const e = 'really JavaScript';
