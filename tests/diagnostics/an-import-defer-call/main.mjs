// The proposal Deferred Imports is parsed, but no Node runs it.
import.defer("./lib.mjs");
