exports["pre" + "sent"] = 1;
