export const fromModule = "from a module";
