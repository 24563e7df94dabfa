// No Annex B leniency under u.
const re = /\x1/u;
