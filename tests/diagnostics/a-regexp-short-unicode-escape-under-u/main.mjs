// No Annex B leniency under u.
const re = /\u12/u;
