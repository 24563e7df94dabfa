export default 'named type';
