module.exports = new Proxy({}, { get: (target, key) => (typeof key === "string" ? "proxied " + key : undefined) });
