// No Annex B leniency under u.
const re = /a{/u;
