import { a };
