// pngjs: one name, assigned to exports in a chain.
import png, { PNG } from 'pngjs';

console.log(png.PNG === PNG, PNG.sync.read(PNG.sync.write(new PNG({ width: 1, height: 1, fill: true }))).data);
