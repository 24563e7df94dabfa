// Labelled functions are a sloppy leniency.
label: function f() {}
