// u and v exclude each other.
const re = /a/uv;
