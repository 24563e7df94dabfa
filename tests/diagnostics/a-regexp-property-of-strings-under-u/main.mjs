// Properties of strings need v.
const re = /\p{RGI_Emoji}/u;
