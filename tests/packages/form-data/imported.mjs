// form-data: a class that is module.exports.
import FormData from 'form-data';

const form = new FormData({ maxDataSize: 3 });
form.setBoundary('b');
form.append('a', 'b');
form.on('error', (error) => console.log('error', error.message.slice(0, 30)));
console.log(form.getBoundary(), Object.prototype.toString.call(form), form.getHeaders());
console.log(form.getBuffer().toString().split('\r\n'));
