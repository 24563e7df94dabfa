// jszip: a constructor that also works without new.
import JSZip from 'jszip';

console.log(JSZip() instanceof JSZip);
const text = await new JSZip().file('a', 'b').generateAsync({ type: 'base64' });
console.log(await (await JSZip.loadAsync(text, { base64: true })).file('a').async('string'));
