export default 1; export const x = 'both';
