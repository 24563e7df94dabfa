"use strict";
module.exports = Named;
function Named() {
  this.x = 1;
}
Named.deep = { list: [1, 2] };
