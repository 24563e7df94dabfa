// adm-zip: as a default import.
import AdmZip from 'adm-zip';

const zip = new AdmZip();
zip.addFile('x', Buffer.from('y'));
console.log(new AdmZip(zip.toBuffer()).readAsText('x'));
