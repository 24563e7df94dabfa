// No Annex B leniency under u.
const re = /[\d-z]/u;
