export const type = 'the word';
