import "#lib";
