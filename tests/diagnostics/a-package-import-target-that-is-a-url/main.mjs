import "#fs";
