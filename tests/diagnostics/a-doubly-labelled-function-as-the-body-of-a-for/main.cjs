// However many labels.
for (; false; ) one: two: function f() {}
