// At least one modifier.
const re = /(?-:a)/;
