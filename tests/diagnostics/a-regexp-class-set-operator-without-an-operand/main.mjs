const re = /[a&&]/v;
