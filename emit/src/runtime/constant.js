const $const = undefined;
