// Property names come from the Unicode tables.
const re = /\p{Nonsense}/u;
