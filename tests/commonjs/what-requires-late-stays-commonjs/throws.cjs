"use strict";
log.push("throws");
throw new Error(`failed ${log.length}`);
