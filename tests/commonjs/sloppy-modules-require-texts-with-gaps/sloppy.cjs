with ({ name: 'two' }) console.log(require('./parts/' + name + '.js').name);
