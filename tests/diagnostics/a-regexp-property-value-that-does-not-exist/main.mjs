// Property values come from the Unicode tables.
const re = /\p{Script=Klingon}/u;
