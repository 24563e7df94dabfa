import "node:filesystem";
