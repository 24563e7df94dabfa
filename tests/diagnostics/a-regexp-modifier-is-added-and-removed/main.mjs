// Each modifier once, on either side.
const re = /(?i-i:a)/;
