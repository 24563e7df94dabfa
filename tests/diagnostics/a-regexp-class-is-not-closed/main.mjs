// The class swallows the closing slash.
const re = /[a/;
