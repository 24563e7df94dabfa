// ExportedBindings must be declared in the module.
export { missing as "a string" };
