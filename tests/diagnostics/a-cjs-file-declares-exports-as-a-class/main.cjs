// `exports` is a parameter of the CommonJS wrapper.
class exports {}
