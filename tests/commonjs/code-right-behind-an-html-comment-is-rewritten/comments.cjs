<!-- a comment
exports.first = (() => 'first')();
--> another
require('./loaded.cjs');
<!-- behind which an assignment stands
exports.second = 'second';
