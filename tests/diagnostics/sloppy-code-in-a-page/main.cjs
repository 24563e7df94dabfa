// C.1: the banner stands for the script that a page has to load.
with ({ a: 1 }) console.log(a);
