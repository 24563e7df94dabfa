var $named = (value, name) => Object.defineProperty(value, "name", { value: name, configurable: true });
