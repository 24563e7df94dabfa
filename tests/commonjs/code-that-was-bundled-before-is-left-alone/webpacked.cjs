module.exports =
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({
/******/ 	10: ((module, __unused_webpack_exports, __webpack_require__) => {
	const helper = __webpack_require__(/*! ./helper */ 20);
	module.exports = { name: "webpack " + helper.name };
/******/ 	}),
/******/ 	20: ((__unused_webpack_module, exports) => {
	exports.name = "helper";
/******/ 	}) });
/******/ 	var __webpack_module_cache__ = {};
/******/ 	function __webpack_require__(moduleId) {
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) return cachedModule.exports;
/******/ 		var module = __webpack_module_cache__[moduleId] = { exports: {} };
/******/ 		__webpack_modules__[moduleId](module, module.exports, __webpack_require__);
/******/ 		return module.exports;
/******/ 	}
/******/ 	return __webpack_require__(10);
/******/ })();
