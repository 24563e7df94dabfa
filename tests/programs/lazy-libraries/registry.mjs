// Shared by the entry and the lazily loaded features.
export const registry = ['registry'];
