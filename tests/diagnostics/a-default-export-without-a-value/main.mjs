export default;
