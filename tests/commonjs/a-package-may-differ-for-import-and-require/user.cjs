exports.viaRequire = { dual: require("dual"), sync: require("synced"), sub: require("dual/sub") };
