// uglify-js: as a default import.
import UglifyJS from 'uglify-js';

console.log(UglifyJS.minify('var longName = 1; f(longName)', { toplevel: true }).code);
