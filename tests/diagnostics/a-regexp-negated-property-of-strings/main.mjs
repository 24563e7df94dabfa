// A set of strings has no complement.
const re = /\P{RGI_Emoji}/v;
