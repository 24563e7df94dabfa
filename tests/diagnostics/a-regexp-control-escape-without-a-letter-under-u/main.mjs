// No Annex B leniency under u.
const re = /\c1/u;
