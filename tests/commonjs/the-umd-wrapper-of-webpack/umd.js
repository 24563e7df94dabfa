(function webpackUniversalModuleDefinition(root, factory) {
	if(typeof exports === 'object' && typeof module === 'object')
		module.exports = factory(require("./b.cjs"));
	else if(typeof define === 'function' && define.amd)
		define(["b"], factory);
	else if(typeof exports === 'object')
		exports["library"] = factory(require("./b.cjs"));
	else
		root["library"] = factory(root["b"]);
})(this, (__WEBPACK_EXTERNAL_MODULE__11__) => {
return /******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};
__webpack_exports__.name = "umd webpack";
__webpack_exports__.fromExternal = __WEBPACK_EXTERNAL_MODULE__11__.name;
/******/ 	return __webpack_exports__;
/******/ })()
;
});
