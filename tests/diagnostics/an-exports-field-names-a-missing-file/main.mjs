import "unbuilt";
