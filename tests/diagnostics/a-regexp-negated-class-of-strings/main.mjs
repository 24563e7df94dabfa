// A set of strings has no complement.
const re = /[^\p{RGI_Emoji}]/v;
