// Doubled punctuators are reserved under v.
const re = /[a!!b]/v;
