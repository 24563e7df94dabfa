const re = /\pL/u;
