// Only plain functions may be labelled.
label: function* g() {}
