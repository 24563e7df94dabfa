var name = 'same name';
<!-- one more
name += '!';
--> and the last
module.exports = name;
