// Under u a number must name a group.
const re = /(.)\2/u;
