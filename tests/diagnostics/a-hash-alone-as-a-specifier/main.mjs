import "#";
