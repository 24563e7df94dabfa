// The minimum must not exceed the maximum.
const re = /a{2,1}/;
