// The range must ascend.
const re = /[b-a]/;
