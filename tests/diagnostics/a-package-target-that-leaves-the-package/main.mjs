import "escaping";
