const o = { async get x() {} };
