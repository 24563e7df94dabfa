// Only i, m and s.
const re = /(?g:a)/;
