import.source();
