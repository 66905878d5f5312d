module whosaid

go 1.26.0

require (
	github.com/andybalholm/brotli v1.2.8
	golang.org/x/term v0.47.0
)

require golang.org/x/sys v0.49.0 // indirect
