// The conditions are those of the request.
require("modern");
