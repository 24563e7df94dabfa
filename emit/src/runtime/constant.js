var $const = (read) => ({
  get value() {
    return read();
  },
  set value(_) {
    throw new TypeError("Assignment to constant variable.");
  },
});
