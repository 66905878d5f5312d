import "whosaid";
