console.log("meta", typeof import.meta.url, typeof require, this);
