const o = {
  get x(value) {
    return value;
  },
};
