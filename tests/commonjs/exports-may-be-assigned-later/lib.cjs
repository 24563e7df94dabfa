[1].forEach(() => { exports.sync = "sync"; });
Promise.resolve().then(() => { exports.micro = "micro"; });
setTimeout(() => {
  exports.timer = "timer";
  module.exports = { replaced: "only new requirers see this" };
}, 1);
