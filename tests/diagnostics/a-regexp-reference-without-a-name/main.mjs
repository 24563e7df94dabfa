// With named groups `\k` is a reference.
const re = /(?<a>.)\k/;
