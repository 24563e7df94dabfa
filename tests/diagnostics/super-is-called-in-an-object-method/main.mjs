// Only a derived constructor may call super.
const o = {
  m() {
    super();
  },
};
