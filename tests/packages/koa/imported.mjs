// koa 2: an ES module made for its CommonJS files.
import Koa from 'koa';

console.log(new Koa().subdomainOffset, new Koa().inspect());
