var { a };
