const re = /\u{}/u;
