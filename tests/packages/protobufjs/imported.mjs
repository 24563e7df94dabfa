// protobufjs: module.exports is what another file exports, and that one of a third.
import protobuf from 'protobufjs';
import minimal from 'protobufjs/minimal.js';

console.log(protobuf.build, minimal.build, minimal.Writer.create().string('a').finish());
