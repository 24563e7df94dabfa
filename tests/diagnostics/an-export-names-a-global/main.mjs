// A global is not a declaration of the module.
export { Array };
