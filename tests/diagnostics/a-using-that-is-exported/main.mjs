// A `using` cannot be exported.
export using resource = null;
