export const plain = () => 'an email@example.org is no decorator';
