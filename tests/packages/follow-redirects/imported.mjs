// follow-redirects: module.exports is the result of a call, whose properties are exports.
import follow from 'follow-redirects';

console.log(Object.keys(follow).sort().join(), follow.maxBodyLength);
try {
  follow.http.request({ protocol: 'ftp:', hostname: 'x' });
} catch (error) {
  console.log(error.message);
}
