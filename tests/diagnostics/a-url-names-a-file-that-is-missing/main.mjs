// The URL of a file that is not there stays as it is (R23).
const url = new URL('./absent.txt', import.meta.url);
console.log(url.pathname.endsWith('/absent.txt'));
