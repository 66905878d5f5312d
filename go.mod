module whosaid

go 1.26.0

require (
	github.com/andybalholm/brotli v1.2.8
	golang.org/x/term v0.47.0
)

require (
	github.com/evanw/esbuild v0.28.2 // indirect
	github.com/hack-pad/safejs v0.1.0 // indirect
	github.com/tdewolff/minify/v2 v2.24.25 // indirect
	github.com/tdewolff/parse/v2 v2.8.20 // indirect
	golang.org/x/sys v0.49.0 // indirect
)
