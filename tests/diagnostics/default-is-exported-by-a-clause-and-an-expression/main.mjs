// `x as default` counts as the export named "default".
const value = 1;
export { value as default };
export default value;
