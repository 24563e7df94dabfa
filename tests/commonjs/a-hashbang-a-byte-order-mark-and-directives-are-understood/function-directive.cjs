module.exports = (function () { "use strict"; return this === undefined; })();
