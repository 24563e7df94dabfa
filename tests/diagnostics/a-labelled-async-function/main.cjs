// Only plain functions may be labelled.
label: async function f() {}
