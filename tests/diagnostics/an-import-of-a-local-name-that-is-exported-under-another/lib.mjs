const internal = 1;
export { internal as external };
