// A string name is compared by its value, "default" included.
const value = 1;
export { value as "default" };
export default 1;
