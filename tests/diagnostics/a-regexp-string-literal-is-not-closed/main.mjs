const re = /[\q{ab]/v;
