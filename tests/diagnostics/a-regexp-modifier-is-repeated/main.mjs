// Each modifier once.
const re = /(?ii:a)/;
