import "parts";
